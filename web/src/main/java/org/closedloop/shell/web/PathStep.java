package org.closedloop.shell.web;

import java.io.Serializable;
import java.util.Locale;

/**
 * One arrow of a stage path.
 *
 * @param name name of the stage
 * @param state where the lead stands relative to it
 * @param detail when it was entered and left, by whom and why; empty if it was not reached
 */
public record PathStep(String name, State state, String detail) implements Serializable {

  /** Whether a stage lies behind, here, ahead, or was the end. */
  public enum State {
    DONE,
    NOW,
    OPEN,
    LOST;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
