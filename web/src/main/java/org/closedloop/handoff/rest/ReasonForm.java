package org.closedloop.handoff.rest;

/** Why something is done. */
public class ReasonForm {

  private String reason;

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
