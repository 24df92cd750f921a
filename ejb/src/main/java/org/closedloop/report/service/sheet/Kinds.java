package org.closedloop.report.service.sheet;

import org.closedloop.kpi.Unit;
import org.closedloop.report.Kind;

/** How the units of figures are shown in cells. */
final class Kinds {

  private Kinds() {}

  static Kind of(Unit unit) {
    return switch (unit) {
      case COUNT -> Kind.COUNT;
      case PERCENT -> Kind.RATE;
      case MONEY -> Kind.CENTS;
      case DAYS, EXPECTED, PER_CASE -> Kind.DAYS;
      case MINUTES -> Kind.MINUTES;
    };
  }
}
