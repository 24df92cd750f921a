package org.closedloop.journey;

/**
 * What a lead is measured by.
 *
 * @param share in ten-thousandths, of the leads that shall get to the next step
 * @param slice where the lead belongs, under the agreement that says so
 */
public record Aimed(int share, int slice) {}
