package org.closedloop.ledger.batch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.closedloop.attribution.AttributionModel;
import org.closedloop.attribution.Level;
import org.closedloop.kpi.Figures;
import org.closedloop.kpi.credit.CreditMeasures;

/** Whether every model shares what was won, read from the ledger by other means than the night. */
final class Shares {

  private static final List<String> MOVED_BY_CONTACTS =
      List.of(
          "sourced-by-source",
          "sourced-by-first-touch",
          "sourced-before-sales",
          "influenced-revenue",
          "marketing-credit",
          "sales-credit",
          "attributed-as-agreed",
          "sales-activities",
          "forgotten-leads",
          "lead-margin",
          "lead-margin-revenue");

  private final Nights nights;
  private final List<String> models =
      Figures.models().all().stream().map(AttributionModel::code).toList();

  Shares(Nights nights) {
    this.nights = nights;
  }

  /** Months as a run knows them in which a model shares more or less than was won. */
  List<String> of(int run) {
    Map<String, Map<String, Long>> months = new TreeMap<>();
    nights
        .monthsOf(run)
        .forEach(
            (key, amount) -> {
              String[] parts = key.split(" ");
              months.computeIfAbsent(parts[0], any -> new TreeMap<>()).put(parts[1], amount);
            });
    TreeSet<String> wrong = new TreeSet<>();
    months.forEach(
        (month, sums) -> {
          for (String model : models) {
            for (Level level : Level.values()) {
              long shared =
                  of(sums, CreditMeasures.credited(model, level))
                      + of(sums, CreditMeasures.uncredited(level));
              long won = level == Level.DEAL ? of(sums, "revenue-won") : 0;
              if (shared != won) {
                wrong.add(month + ' ' + model + ' ' + level + ' ' + shared + " of " + won);
              }
            }
          }
        });
    return List.copyOf(wrong);
  }

  /** Measures of contacts and of what Sales did that nothing was ever posted for. */
  List<String> silent() {
    TreeSet<String> silent = new TreeSet<>(MOVED_BY_CONTACTS);
    for (String model : models) {
      for (Level level : Level.values()) {
        silent.add(CreditMeasures.credited(model, level));
        silent.add(CreditMeasures.uncredited(level));
      }
    }
    silent.removeAll(nights.posted());
    return List.copyOf(silent);
  }

  private static long of(Map<String, Long> sums, String measure) {
    return sums.getOrDefault(measure, 0L);
  }
}
