package org.closedloop.journey;

import org.closedloop.opportunity.OpportunityChangeKind;

/**
 * Something happened to a deal of the lead.
 *
 * @param phase of the sales process the deal came to; empty if the row says none
 * @param amount in cents of its own currency, where the row says one
 * @param reporting the same in cents of the company's currency, at the rate fixed at the event
 */
public record DealRow(
    long id,
    long at,
    long recordedAt,
    long corrects,
    boolean retracted,
    long deal,
    OpportunityChangeKind kind,
    String phase,
    boolean hasAmount,
    long amount,
    long reporting)
    implements HistoryRow {}
