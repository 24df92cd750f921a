package org.closedloop.refusal;

/** A parameter of a call cannot be read as what it should be. */
public class UnreadableParameter extends Refusal {

  /**
   * @param name of the parameter
   * @param value as it was given
   */
  public UnreadableParameter(String name, String value) {
    super(Kind.INVALID, "unreadable-parameter", name, value);
  }
}
