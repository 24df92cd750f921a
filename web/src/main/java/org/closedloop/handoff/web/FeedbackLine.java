package org.closedloop.handoff.web;

import java.io.Serializable;
import org.closedloop.handoff.FeedbackRule;
import org.closedloop.handoff.Outcome;

/** What an answer owes, while somebody edits it. */
public class FeedbackLine implements Serializable {

  private Outcome outcome;
  private boolean rating;
  private boolean reason;
  private boolean nextStep;
  private boolean date;
  private boolean text;

  /** An empty line. */
  public FeedbackLine() {}

  FeedbackLine(FeedbackRule rule) {
    outcome = rule.outcome();
    rating = rule.rating();
    reason = rule.reason();
    nextStep = rule.nextStep();
    date = rule.date();
    text = rule.text();
  }

  FeedbackRule rule() {
    return new FeedbackRule(outcome, rating, reason, nextStep, date, text);
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public void setOutcome(Outcome outcome) {
    this.outcome = outcome;
  }

  public boolean isRating() {
    return rating;
  }

  public void setRating(boolean rating) {
    this.rating = rating;
  }

  public boolean isReason() {
    return reason;
  }

  public void setReason(boolean reason) {
    this.reason = reason;
  }

  public boolean isNextStep() {
    return nextStep;
  }

  public void setNextStep(boolean nextStep) {
    this.nextStep = nextStep;
  }

  public boolean isDate() {
    return date;
  }

  public void setDate(boolean date) {
    this.date = date;
  }

  public boolean isText() {
    return text;
  }

  public void setText(boolean text) {
    this.text = text;
  }
}
