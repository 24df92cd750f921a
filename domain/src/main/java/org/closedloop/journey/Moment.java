package org.closedloop.journey;

/**
 * Something happened to a lead.
 *
 * @param at when, in microseconds since 1970
 * @param day the day it is counted on in the reporting zone, in days since 1970-01-01
 * @param slice where the lead belonged then
 */
public record Moment(long at, int day, int slice) {}
