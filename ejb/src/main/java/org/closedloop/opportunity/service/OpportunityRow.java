package org.closedloop.opportunity.service;

import java.io.Serializable;
import java.time.Instant;
import org.closedloop.opportunity.Outcome;

/**
 * A deal as it stands in a list or on the board.
 *
 * @param lead key of its lead
 * @param company of the lead, else the person; may be null
 * @param stage phase of the sales process; null if nobody said
 * @param cents in the company's currency; null if nobody gave an amount
 * @param ownerName what people call the owner; the code if there is nobody of it
 */
public record OpportunityRow(
    long id,
    String key,
    String name,
    String lead,
    String company,
    String stage,
    Outcome outcome,
    Instant openedAt,
    Instant closedAt,
    Long cents,
    String owner,
    String ownerName,
    String product,
    String reason)
    implements Serializable {}
