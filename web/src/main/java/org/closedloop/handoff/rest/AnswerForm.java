package org.closedloop.handoff.rest;

import java.time.LocalDate;
import org.closedloop.handoff.Answer;
import org.closedloop.handoff.Outcome;
import org.closedloop.refusal.UnreadableParameter;
import org.closedloop.shell.rest.Parameters;

/** What Sales answers: ACCEPTED, RETURNED or DECLINED, with the feedback agreed for it. */
public class AnswerForm {

  private String outcome;
  private String reason;
  private String nextStep;
  private String resubmitOn;
  private Integer rating;
  private String feedback;

  Answer answer() {
    Outcome said = Parameters.constant("outcome", outcome, Outcome.class);
    if (said == null) {
      throw new UnreadableParameter("outcome", "");
    }
    LocalDate day = Parameters.day("resubmitOn", resubmitOn);
    return new Answer(said, reason, nextStep, day, rating, feedback);
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getNextStep() {
    return nextStep;
  }

  public void setNextStep(String nextStep) {
    this.nextStep = nextStep;
  }

  public String getResubmitOn() {
    return resubmitOn;
  }

  public void setResubmitOn(String resubmitOn) {
    this.resubmitOn = resubmitOn;
  }

  public Integer getRating() {
    return rating;
  }

  public void setRating(Integer rating) {
    this.rating = rating;
  }

  public String getFeedback() {
    return feedback;
  }

  public void setFeedback(String feedback) {
    this.feedback = feedback;
  }
}
