package org.closedloop.handoff;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.closedloop.text.Wording;

/**
 * What Marketing and Sales agreed on handing over leads, in one version: when a lead is ready,
 * which feedback an answer owes, who gets it. A version never changes; a change is the next
 * version.
 *
 * @param returnLimit after how many refusals of a lead the managers are asked
 * @param autoOffer whether a lead is offered by itself when its score reaches the threshold
 */
public record HandOffRules(
    int version,
    Instant validFrom,
    String publishedBy,
    String note,
    int returnLimit,
    boolean autoOffer,
    List<ReadinessRule> readiness,
    List<AnswerReason> reasons,
    List<FeedbackRule> feedback,
    List<RoutingRule> routing)
    implements Serializable {

  static final Wording RATING = new Wording("Qualität der Übergabe", "Quality of the hand-off");
  private static final Wording REASON = new Wording("Grund", "Reason");
  private static final Wording NEXT_STEP =
      new Wording("Gewünschter nächster Schritt", "Wanted next step");
  private static final Wording DATE = new Wording("Wiedervorlage", "Follow-up date");
  private static final Wording TEXT =
      new Wording("Rückmeldung an Marketing", "Feedback to Marketing");

  public HandOffRules {
    readiness = List.copyOf(readiness);
    reasons = List.copyOf(reasons);
    feedback = List.copyOf(feedback);
    routing = List.copyOf(routing);
  }

  /** Whether the lead can be handed over, and what is missing. */
  public Readiness readiness(Candidate lead) {
    List<Wording> missing = new ArrayList<>();
    List<Wording> open = new ArrayList<>();
    for (ReadinessRule rule : readiness) {
      if (!rule.isMetBy(lead)) {
        (rule.needed() ? missing : open).add(rule.name());
      }
    }
    int needed = (int) readiness.stream().filter(ReadinessRule::needed).count();
    return new Readiness(version, List.copyOf(missing), List.copyOf(open), needed);
  }

  /**
   * @throws FeedbackMissing naming everything the answer lacks
   * @throws ResubmitLater if the lead should be looked at again today or earlier
   */
  public void check(Answer answer, LocalDate today) {
    List<Wording> missing = missing(answer);
    if (!missing.isEmpty()) {
      throw new FeedbackMissing(missing.toArray(Wording[]::new));
    }
    if (answer.resubmitOn() != null && !answer.resubmitOn().isAfter(today)) {
      throw new ResubmitLater();
    }
  }

  private List<Wording> missing(Answer answer) {
    FeedbackRule owed = feedbackFor(answer.outcome());
    Optional<AnswerReason> reason = reason(answer.outcome(), answer.reason());
    boolean unknown = answer.reason() != null && reason.isEmpty();
    List<Wording> missing = new ArrayList<>();
    if (unknown || owed.reason() && answer.reason() == null) {
      missing.add(REASON);
    }
    if (owed.nextStep() && answer.nextStep() == null) {
      missing.add(NEXT_STEP);
    }
    if (owed.date() && answer.resubmitOn() == null) {
      missing.add(DATE);
    }
    if (owed.rating() && answer.rating() == null) {
      missing.add(RATING);
    }
    boolean words = owed.text() || reason.map(AnswerReason::needsText).orElse(false);
    if (words && answer.feedback() == null) {
      missing.add(TEXT);
    }
    return missing;
  }

  public FeedbackRule feedbackFor(Outcome outcome) {
    return feedback.stream()
        .filter(rule -> rule.outcome() == outcome)
        .findFirst()
        .orElseGet(() -> new FeedbackRule(outcome, false, false, false, false, false));
  }

  public List<AnswerReason> reasonsFor(Outcome outcome) {
    return reasons.stream().filter(reason -> reason.outcome() == outcome).toList();
  }

  public Optional<AnswerReason> reason(Outcome outcome, String code) {
    return reasons.stream()
        .filter(reason -> reason.outcome() == outcome && reason.code().equals(code))
        .findFirst();
  }

  /** Whether the lead may come back after this answer; unless its reason says so, it may not. */
  boolean isSuitable(Answer answer) {
    return reason(answer.outcome(), answer.reason()).map(AnswerReason::suitable).orElse(false);
  }

  /** The same rules under a number of their own. */
  public HandOffRules as(int number, Instant from, String by) {
    return new HandOffRules(
        number, from, by, note, returnLimit, autoOffer, readiness, reasons, feedback, routing);
  }
}
