package org.closedloop.report.service;

import java.util.HashMap;
import java.util.Map;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.KpiRow;

/** Where numerator and denominator of each figure stand, so that other sheets can calculate. */
public final class BaseCells {

  /** One figure of one stretch of time, and the two cells it is made of. */
  public record Base(KpiRow row, String numerator, String denominator) {}

  private record Key(String kpi, Basis basis, Span span) {}

  private final Map<Key, Base> cells = new HashMap<>();

  public void put(Kpi kpi, Basis basis, Span span, Base base) {
    cells.put(new Key(kpi.code(), basis, span), base);
  }

  public Base of(Kpi kpi, Basis basis, Span span) {
    return cells.get(new Key(kpi.code(), basis, span));
  }
}
