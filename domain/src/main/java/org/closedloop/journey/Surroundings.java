package org.closedloop.journey;

import java.util.BitSet;
import org.closedloop.calendar.LocalDays;

/**
 * What a journey is seen against: the days of the reporting zone, which slices belong to channels
 * on the web, and where events belong.
 */
public record Surroundings(LocalDays days, BitSet webSlices, EventSlices eventSlices) {}
