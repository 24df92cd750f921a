package org.closedloop.journey;

import java.util.BitSet;
import org.closedloop.calendar.LocalDays;

/**
 * What a journey is seen against: the days of the reporting zone and which slices belong to
 * channels on the web.
 */
public record Surroundings(LocalDays days, BitSet webSlices) {}
