package org.closedloop.handoff.service;

import java.io.Serializable;
import java.time.LocalDate;

/** An answer somebody began to write; what is not written yet is null. */
public record Draft(
    String outcome,
    String reason,
    String nextStep,
    LocalDate resubmitOn,
    Integer rating,
    String feedback)
    implements Serializable {

  public static final Draft EMPTY = new Draft(null, null, null, null, null, null);

  public boolean isEmpty() {
    return equals(EMPTY);
  }
}
