package org.closedloop.shell.web;

import java.io.Serializable;
import java.util.Locale;

/**
 * One step of something that runs for a while: a nightly run, an import.
 *
 * @param name what the step does
 * @param detail count or sentence below it; may be empty
 * @param state how far it is
 * @param share its part of the whole time, 0 to 1
 * @param time how long it took, as written; empty if it has not ended
 */
public record ProgressStep(String name, String detail, State state, double share, String time)
    implements Serializable {

  /** How far a step is. */
  public enum State {
    OPEN("circle", "neutral"),
    RUNNING("spinner pi-spin", "neutral"),
    DONE("check-circle", "good"),
    FAILED("times-circle", "bad");

    private final String icon;
    private final String verdict;

    State(String icon, String verdict) {
      this.icon = icon;
      this.verdict = verdict;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
      return icon;
    }

    public String verdict() {
      return verdict;
    }
  }

  /** Width of the bar in percent. */
  public double width() {
    return Math.round(1000 * Math.min(1, Math.max(0, share))) / 10.0;
  }
}
