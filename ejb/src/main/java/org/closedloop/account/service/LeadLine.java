package org.closedloop.account.service;

import java.io.Serializable;
import java.time.Instant;
import org.closedloop.lead.LeadStage;

/** A lead of a company. */
public record LeadLine(
    String key, String person, LeadStage stage, Instant createdAt, boolean excluded)
    implements Serializable {}
