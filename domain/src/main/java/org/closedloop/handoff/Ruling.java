package org.closedloop.handoff;

import java.util.Arrays;
import java.util.Optional;

/** What a manager decides when the departments disagree; the names stand in the database. */
public enum Ruling {
  /** Marketing nurtures the lead further; nobody offers it before its day. */
  NURTURE,
  /** Marketing may offer the lead again; returns are counted anew. */
  OFFER_AGAIN,
  /** Nobody pursues the lead any more. */
  CLOSE;

  /** Nothing if another system calls its decision by another name. */
  static Optional<Ruling> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
