package org.closedloop.handoff;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What Sales says to an offered lead.
 *
 * @param outcome accept, return or decline
 * @param reason code of the reason, or null
 * @param nextStep what Sales wishes Marketing to do, or null
 * @param resubmitOn when to look at the lead again, or null
 * @param rating quality of the hand-off from 1 (useless) to 5 (ready to use), or null
 * @param feedback in words, or null
 */
public record Answer(
    Outcome outcome,
    String reason,
    String nextStep,
    LocalDate resubmitOn,
    Integer rating,
    String feedback)
    implements Serializable {

  public Answer {
    requireNonNull(outcome, "outcome");
    reason = Words.fitting(reason, 100);
    nextStep = Words.fitting(nextStep, Words.SHORT);
    feedback = Words.fitting(feedback, Words.LONG);
    if (rating != null && (rating < 1 || rating > 5)) {
      throw new FeedbackMissing(HandOffRules.RATING);
    }
  }

  /** Accepted, judged by a rating only. */
  public static Answer accepted(int rating) {
    return new Answer(Outcome.ACCEPTED, null, null, null, rating, null);
  }
}
