package org.closedloop.sla.clock;

import org.closedloop.refusal.Refusal;

/** A clock has been judged already; nobody can step into it any more. */
public class NotOpen extends Refusal {

  public NotOpen(String obligation) {
    super(Kind.CONFLICT, "clock-not-open", obligation);
  }
}
