package org.closedloop.sla.clock;

import org.closedloop.refusal.Refusal;

/** Nobody asked for a pause of this clock. */
public class NoPauseAsked extends Refusal {

  public NoPauseAsked(String obligation) {
    super(Kind.CONFLICT, "no-pause-asked", obligation);
  }
}
