package org.closedloop.lead.service;

import java.io.Serializable;
import java.time.Instant;
import org.closedloop.campaign.Dimensions;
import org.closedloop.lead.LeadStage;

/** A lead as it stands in a list. */
public record LeadRow(
    long id,
    String key,
    String company,
    String person,
    String city,
    LeadStage stage,
    Instant since,
    LeadStage furthest,
    Instant createdAt,
    boolean excluded,
    Dimensions belongs)
    implements Serializable {}
