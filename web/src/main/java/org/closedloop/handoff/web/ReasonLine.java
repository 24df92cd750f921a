package org.closedloop.handoff.web;

import java.io.Serializable;
import org.closedloop.handoff.AnswerReason;
import org.closedloop.handoff.Outcome;
import org.closedloop.text.Wording;

/** A reason Sales may give, while somebody edits it. */
public class ReasonLine implements Serializable {

  private Outcome outcome;
  private String code;
  private boolean suitable;
  private boolean needsText;
  private String german;
  private String english;

  /** An empty line. */
  public ReasonLine() {}

  ReasonLine(AnswerReason reason) {
    outcome = reason.outcome();
    code = reason.code();
    suitable = reason.suitable();
    needsText = reason.needsText();
    german = reason.name().german();
    english = reason.name().english();
  }

  AnswerReason reason() {
    return new AnswerReason(outcome, code, suitable, needsText, new Wording(german, english));
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public void setOutcome(Outcome outcome) {
    this.outcome = outcome;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public boolean isSuitable() {
    return suitable;
  }

  public void setSuitable(boolean suitable) {
    this.suitable = suitable;
  }

  public boolean isNeedsText() {
    return needsText;
  }

  public void setNeedsText(boolean needsText) {
    this.needsText = needsText;
  }

  public String getGerman() {
    return german;
  }

  public void setGerman(String german) {
    this.german = german;
  }

  public String getEnglish() {
    return english;
  }

  public void setEnglish(String english) {
    this.english = english;
  }
}
