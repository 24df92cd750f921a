package org.closedloop.journey;

import org.closedloop.handoff.HandOffChangeKind;

/**
 * Something happened to an offer of the lead to Sales.
 *
 * @param handOff names the offer
 * @param team that received it; empty if nobody said
 * @param reason empty if nobody gave one
 * @param complete whether it says all the feedback that was agreed on when it happened
 */
public record HandOffRow(
    long id,
    long at,
    long recordedAt,
    long corrects,
    boolean retracted,
    String handOff,
    HandOffChangeKind kind,
    String team,
    String reason,
    boolean complete)
    implements HistoryRow {}
