package org.closedloop.worklist;

import java.time.Instant;
import java.time.LocalDate;
import org.closedloop.touchpoint.ActivityKind;

/**
 * What somebody wrote into one row of a worklist.
 *
 * @param lead key of the lead, as {@code system:id}
 * @param step number of the planned step the row is about; null if it is about none
 * @param stepVersion the step's version when the list was taken along; null without a step
 * @param contactedAt when the lead was contacted; null if it was not
 * @param kind of the contact; null without one
 * @param outcome what came of the contact; may be null
 * @param subject what it was about; may be null
 * @param done whether the planned step is done
 * @param nextStep what is to be done next; null for nothing new
 * @param nextDue until when
 * @param unread what could not be read, column by column; null if everything could
 */
public record Told(
    String lead,
    String company,
    Long step,
    Long stepVersion,
    Instant contactedAt,
    ActivityKind kind,
    String outcome,
    String subject,
    boolean done,
    String nextStep,
    LocalDate nextDue,
    String unread) {

  /** Whether anything was written into the row. */
  public boolean saysSomething() {
    return contactedAt != null
        || kind != null
        || outcome != null
        || subject != null
        || done
        || nextStep != null
        || nextDue != null
        || unread != null;
  }
}
