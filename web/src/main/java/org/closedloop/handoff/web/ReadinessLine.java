package org.closedloop.handoff.web;

import java.io.Serializable;
import org.closedloop.handoff.Criterion;
import org.closedloop.handoff.ReadinessRule;
import org.closedloop.text.Wording;

/** A thing to know before a lead is handed over, while somebody edits it. */
public class ReadinessLine implements Serializable {

  private Criterion criterion;
  private String argument;
  private boolean needed;
  private String german;
  private String english;

  /** An empty line. */
  public ReadinessLine() {}

  ReadinessLine(ReadinessRule rule) {
    criterion = rule.criterion();
    argument = rule.argument();
    needed = rule.needed();
    german = rule.name().german();
    english = rule.name().english();
  }

  ReadinessRule rule() {
    return new ReadinessRule(criterion, argument, needed, new Wording(german, english));
  }

  public Criterion getCriterion() {
    return criterion;
  }

  public void setCriterion(Criterion criterion) {
    this.criterion = criterion;
  }

  public String getArgument() {
    return argument;
  }

  public void setArgument(String argument) {
    this.argument = argument;
  }

  public boolean isNeeded() {
    return needed;
  }

  public void setNeeded(boolean needed) {
    this.needed = needed;
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
