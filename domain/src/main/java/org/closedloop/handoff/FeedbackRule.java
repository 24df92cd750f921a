package org.closedloop.handoff;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/** What Sales owes Marketing with an answer. */
public record FeedbackRule(
    Outcome outcome, boolean rating, boolean reason, boolean nextStep, boolean date, boolean text)
    implements Serializable {

  public FeedbackRule {
    requireNonNull(outcome, "outcome");
  }
}
