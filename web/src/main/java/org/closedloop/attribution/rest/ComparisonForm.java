package org.closedloop.attribution.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.attribution.service.Comparison;
import org.closedloop.attribution.service.Credits;

/**
 * All models side by side, for other systems. Amounts are in the company's currency, exact to the
 * cent; a model that has learned too little says null.
 *
 * @param model what the agreement counts by; {@code sourced} likewise
 * @param notAttributable the same under every model
 */
@JsonbPropertyOrder({
  "run",
  "from",
  "to",
  "by",
  "level",
  "currency",
  "agreement",
  "model",
  "sourced",
  "revenue",
  "deals",
  "sourcedRevenue",
  "influencedRevenue",
  "notAttributable",
  "total",
  "rows"
})
public record ComparisonForm(
    int run,
    String from,
    String to,
    String by,
    String level,
    String currency,
    String agreement,
    String model,
    String sourced,
    BigDecimal revenue,
    long deals,
    Map<String, BigDecimal> sourcedRevenue,
    BigDecimal influencedRevenue,
    BigDecimal notAttributable,
    Map<String, BigDecimal> total,
    List<RowForm> rows) {

  /**
   * One channel or campaign.
   *
   * @param slice its code, empty where the source names none
   * @param spread (most - least) / agreed model; null where that credits nothing
   * @param romi (agreed model - cost) / cost; null without cost
   * @param returned the same by every model
   */
  @JsonbPropertyOrder({"slice", "revenue", "cost", "spread", "romi", "returned"})
  public record RowForm(
      String slice,
      Map<String, BigDecimal> revenue,
      BigDecimal cost,
      BigDecimal spread,
      BigDecimal romi,
      Map<String, BigDecimal> returned) {}

  static ComparisonForm of(Comparison comparison, String currency) {
    Map<String, BigDecimal> sourced = new LinkedHashMap<>();
    for (String each : List.of("by-source", "by-first-touch", "before-sales")) {
      sourced.put(each, money(comparison.sourced().under(each)));
    }
    return new ComparisonForm(
        comparison.asked().run().id(),
        comparison.asked().from().toString(),
        comparison.asked().to().toString(),
        comparison.asked().by().code(),
        comparison.asked().level().code(),
        currency,
        comparison.agreed().agreement(),
        comparison.agreed().model(),
        comparison.agreed().sourced(),
        money(comparison.won().cents()),
        comparison.won().deals(),
        sourced,
        money(comparison.sourced().influenced()),
        money(comparison.uncredited()),
        byModel(comparison, comparison.total()),
        comparison.rows().stream().map(row -> row(comparison, row)).toList());
  }

  private static RowForm row(Comparison comparison, Credits row) {
    int agreed = comparison.agreedPlace();
    return new RowForm(
        row.place(),
        byModel(comparison, row),
        money(row.cost()),
        row.spread(agreed).orElse(null),
        row.returned(agreed).orElse(null),
        returned(comparison, row));
  }

  private static Map<String, BigDecimal> returned(Comparison comparison, Credits row) {
    Map<String, BigDecimal> returned = new LinkedHashMap<>();
    for (int i = 0; i < comparison.models().size(); i++) {
      returned.put(
          comparison.models().get(i), comparison.speaks(i) ? row.returned(i).orElse(null) : null);
    }
    return returned;
  }

  private static Map<String, BigDecimal> byModel(Comparison comparison, Credits credits) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    for (int i = 0; i < comparison.models().size(); i++) {
      amounts.put(
          comparison.models().get(i), comparison.speaks(i) ? money(credits.cents().get(i)) : null);
    }
    return amounts;
  }

  private static BigDecimal money(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
