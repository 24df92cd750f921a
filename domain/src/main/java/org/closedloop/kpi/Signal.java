package org.closedloop.kpi;

import java.util.Locale;

/** Whether a figure runs ahead of the result (leads today, orders later) or reports it. */
public enum Signal {
  LEADING,
  LAGGING;

  /** The name texts use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
