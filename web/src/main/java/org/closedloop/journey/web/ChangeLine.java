package org.closedloop.journey.web;

/**
 * One change of a lead as a line: what, when it happened, when it was learned, by whom, and whether
 * it still holds.
 *
 * @param state holds, corrected, correction or retracted
 */
public record ChangeLine(
    String what, String detail, String at, String recordedAt, String actor, String state) {}
