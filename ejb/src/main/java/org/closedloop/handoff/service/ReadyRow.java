package org.closedloop.handoff.service;

import java.io.Serializable;
import java.time.Instant;
import org.closedloop.handoff.Readiness;
import org.closedloop.lead.LeadStage;

/**
 * A lead Marketing may offer, or why not yet.
 *
 * @param interest kind of the last thing it asked for, or null
 * @param subject what that was about
 */
public record ReadyRow(
    String lead,
    String company,
    String person,
    LeadStage stage,
    Instant since,
    Integer points,
    String grade,
    String interest,
    String subject,
    Readiness readiness)
    implements Serializable {

  public boolean isReady() {
    return readiness.isReady();
  }
}
