package org.closedloop.kpi.service;

import org.closedloop.refusal.Refusal;

/** No night has published figures yet. */
public class NoPublishedRun extends Refusal {

  public NoPublishedRun() {
    super(Kind.MISSING, "no-published-run");
  }
}
