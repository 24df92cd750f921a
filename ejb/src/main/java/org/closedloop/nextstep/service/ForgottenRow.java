package org.closedloop.nextstep.service;

import java.io.Serializable;
import java.time.Instant;
import org.closedloop.lead.LeadStage;

/**
 * An open lead with which nobody is going to do anything.
 *
 * @param since how long it has been in its stage
 * @param team empty if it belongs to none
 * @param owner empty if nobody looks after it
 * @param points its score; null if it has none yet
 */
public record ForgottenRow(
    long leadId,
    String lead,
    String company,
    String person,
    LeadStage stage,
    Instant since,
    String team,
    String owner,
    Integer points,
    String grade)
    implements Serializable {}
