package org.closedloop.kpi;

import java.util.Locale;

/** The chapters of the catalogue. */
public enum Group {
  VOLUME,
  CONVERSION,
  HAND_OFF,
  SLA,
  DEALS,
  DURATION,
  ATTRIBUTION,
  COST;

  /** The name texts use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
