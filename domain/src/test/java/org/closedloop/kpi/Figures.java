package org.closedloop.kpi;

import java.util.List;
import java.util.stream.Stream;
import org.closedloop.attribution.AttributionModel;
import org.closedloop.attribution.AttributionModels;
import org.closedloop.kpi.credit.CreditMeasures;

/** Every figure and every measure there is. */
public final class Figures {

  private Figures() {}

  public static List<Kpi> all() {
    return Found.in("/org/closedloop/kpi/figure", Kpi.class);
  }

  public static List<Measure> measures() {
    return Stream.concat(
            Found.in("/org/closedloop/kpi/measure", Measure.class).stream(),
            CreditMeasures.of(models().all()).stream())
        .toList();
  }

  public static AttributionModels models() {
    return AttributionModels.of(Found.in("/org/closedloop/attribution", AttributionModel.class));
  }

  public static Catalog catalog() {
    return Catalog.of(all(), Measures.of(measures()).versions());
  }
}
