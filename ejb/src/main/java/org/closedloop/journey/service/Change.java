package org.closedloop.journey.service;

import java.time.Instant;

/**
 * One row of a history, as other systems follow it.
 *
 * @param kind of which history: stage, profile, touchpoint, activity, deal, hand-off
 * @param id within its history
 * @param lead key of the lead it belongs to
 * @param at when it happened
 * @param recordedAt when we learned of it
 * @param what the case within its kind, such as {@code WON}
 * @param corrects id of the row of the same history whose place it takes; null if none
 * @param retracted whether it says that the corrected row never happened
 */
public record Change(
    String kind,
    long id,
    String lead,
    Instant at,
    Instant recordedAt,
    String what,
    Long corrects,
    boolean retracted) {}
