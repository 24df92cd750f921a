package org.closedloop.sla.kind;

import java.util.List;
import org.closedloop.sla.Promise;

/** A promise that is kept or broken each time anew, by a clock for every occasion. */
public interface ClockKind extends ObligationKind {

  /** The occasions in a lead's history, whenever they were. */
  List<Occasion> occasions(LeadEvents lead, Promise promise);
}
