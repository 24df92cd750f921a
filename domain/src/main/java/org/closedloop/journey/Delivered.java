package org.closedloop.journey;

/**
 * What a qualified lead counts towards a volume Marketing promised.
 *
 * @param worth in ten-thousandths of a lead
 * @param slice where the lead belongs, under the promise and the agreement that says so
 */
public record Delivered(int worth, int slice) {}
