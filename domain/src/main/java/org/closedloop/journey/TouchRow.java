package org.closedloop.journey;

/**
 * A contact of the lead, or of another lead of its company.
 *
 * @param counts whether the person did something: being sent an e-mail is nobody's doing
 */
public record TouchRow(
    long id, long at, long recordedAt, long corrects, boolean retracted, int slice, boolean counts)
    implements HistoryRow {}
