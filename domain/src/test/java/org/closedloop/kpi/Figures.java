package org.closedloop.kpi;

import java.util.List;

/** Every figure and every measure there is. */
public final class Figures {

  private Figures() {}

  public static List<Kpi> all() {
    return Found.in("/org/closedloop/kpi/figure", Kpi.class);
  }

  public static List<Measure> measures() {
    return Found.in("/org/closedloop/kpi/measure", Measure.class);
  }

  public static Catalog catalog() {
    return Catalog.of(all());
  }
}
