package org.closedloop.journey;

/**
 * Something Sales wrote down about the lead.
 *
 * @param counts whether Sales reached out: a call, an e-mail, a meeting, an offer; no mere note
 */
public record ActivityRow(
    long id, long at, long recordedAt, long corrects, boolean retracted, boolean counts)
    implements HistoryRow {}
