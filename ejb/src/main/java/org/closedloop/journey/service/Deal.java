package org.closedloop.journey.service;

import java.io.Serializable;
import java.time.Instant;
import org.closedloop.opportunity.Outcome;

/** A deal of a lead, as its page shows it. */
public record Deal(
    String key,
    String name,
    String stage,
    Outcome outcome,
    Instant openedAt,
    Instant closedAt,
    Long amount,
    String currency,
    Long reportingCents,
    String reason,
    String owner,
    String product,
    int cycle)
    implements Serializable {}
