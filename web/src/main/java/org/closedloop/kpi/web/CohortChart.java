package org.closedloop.kpi.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.closedloop.kpi.service.CohortAtAge;
import org.closedloop.kpi.service.CohortCurve;
import org.closedloop.shell.web.Chart;
import org.closedloop.shell.web.ChartSeries;
import org.closedloop.shell.web.ChartUnit;
import org.closedloop.shell.web.Format;

/** Draws how a cohort converts with age, in its band, beside all cohorts together. */
final class CohortChart {

  private static final int LONGEST = 365;
  private static final int POINTS = 37;

  private final Format format;

  CohortChart(Format format) {
    this.format = format;
  }

  /**
   * @param opens what stands behind the cohort at an age
   */
  Chart draw(
      String name,
      CohortCurve cohort,
      String wholeName,
      CohortCurve whole,
      Function<CohortAtAge, Chart.Opening> opens) {
    List<Integer> ages = ages(Math.min(LONGEST, Math.max(whole.oldest(), 1)));
    Chart chart = new Chart(ChartUnit.RATE, ages.stream().map(format::count).toList());
    int estimated = (int) ages.stream().filter(age -> age <= cohort.youngest()).count();
    return chart
        .opening(
            ages.stream()
                .map(age -> cohort.at(age).map(opens).orElse(null))
                .collect(Collectors.toCollection(ArrayList::new)))
        .with(band(format.text("kpi.cohorts.low", name), cohort, ages, at -> at.interval().low()))
        .with(band(format.text("kpi.cohorts.high", name), cohort, ages, at -> at.interval().high()))
        .with(
            ChartSeries.line(name, "c1", values(cohort, ages, CohortAtAge::share))
                .immatureFrom(estimated))
        .with(ChartSeries.line(wholeName, "c2", values(whole, ages, CohortAtAge::share)));
  }

  private static ChartSeries band(
      String name, CohortCurve cohort, List<Integer> ages, Function<CohortAtAge, Double> edge) {
    return ChartSeries.as(ChartSeries.Role.BAND, name, "c1", values(cohort, ages, edge));
  }

  private static List<Integer> ages(int longest) {
    int step = Math.max(1, (longest + POINTS - 1) / POINTS);
    List<Integer> ages = new ArrayList<>();
    for (int age = 0; age <= longest; age += step) {
      ages.add(age);
    }
    return ages;
  }

  private static List<BigDecimal> values(
      CohortCurve curve, List<Integer> ages, Function<CohortAtAge, Double> value) {
    List<BigDecimal> values = new ArrayList<>();
    for (int age : ages) {
      Optional<CohortAtAge> at = curve.at(age);
      values.add(at.map(value).map(v -> new BigDecimal(v, MathContext.DECIMAL32)).orElse(null));
    }
    return values;
  }
}
