package org.closedloop.account.service;

import java.io.Serializable;
import java.time.Instant;
import org.closedloop.opportunity.Outcome;

/** A deal with a company. */
public record DealLine(
    String key, String name, String stage, Outcome outcome, Instant at, Long cents)
    implements Serializable {}
