package org.closedloop.journey;

import java.util.BitSet;
import org.closedloop.attribution.Sources;
import org.closedloop.calendar.LocalDays;

/**
 * What a journey is seen against.
 *
 * @param days of the reporting zone
 * @param webSlices slices that belong to channels on the web
 * @param ownedSlices slices that somebody answers for
 * @param eventSlices where events belong
 * @param contents what slices are about
 * @param aims what Marketing and Sales agreed to reach
 * @param sources what is known about channels
 * @param phases what is said of the phases of deals
 */
public record Surroundings(
    LocalDays days,
    BitSet webSlices,
    BitSet ownedSlices,
    EventSlices eventSlices,
    SliceContents contents,
    Aims aims,
    Sources sources,
    Phases phases) {}
