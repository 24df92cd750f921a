package org.closedloop.kpi.rest;

import static org.closedloop.kpi.rest.IntervalForm.fraction;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.closedloop.kpi.service.CohortAtAge;
import org.closedloop.kpi.service.CohortCurve;
import org.closedloop.statistics.KaplanMeier;

/**
 * How a cohort converts with age, as other systems read it.
 *
 * @param value the share that has converted by now; null for no leads
 * @param settledShare who has converted or is older than nine of ten conversions take
 * @param youngest the age in days of the youngest lead, {@code oldest} of the oldest
 * @param ages what the cohort had come to at equal ages; none it has not reached
 * @param curve Kaplan-Meier's estimate from each age on at which somebody converted
 */
@JsonbPropertyOrder({
  "period",
  "from",
  "to",
  "slice",
  "leads",
  "converted",
  "value",
  "interval",
  "settledShare",
  "mature",
  "youngest",
  "oldest",
  "ages",
  "curve"
})
public record CohortForm(
    String period,
    String from,
    String to,
    Map<String, String> slice,
    long leads,
    long converted,
    BigDecimal value,
    IntervalForm interval,
    BigDecimal settledShare,
    boolean mature,
    int youngest,
    int oldest,
    List<AgeForm> ages,
    List<PointForm> curve) {

  /** A cohort at one age: counted where all its leads are that old, else estimated. */
  @JsonbPropertyOrder({"age", "reached", "counted", "converted", "value", "interval"})
  public record AgeForm(
      int age,
      long reached,
      boolean counted,
      long converted,
      BigDecimal value,
      IntervalForm interval) {

    static AgeForm of(CohortAtAge at) {
      return new AgeForm(
          at.age(),
          at.reached(),
          at.counted(),
          at.converted(),
          fraction(at.share()),
          IntervalForm.of(at.interval()));
    }
  }

  /** One step of the curve. */
  @JsonbPropertyOrder({"age", "atRisk", "conversions", "value", "interval"})
  public record PointForm(
      int age, long atRisk, long conversions, BigDecimal value, IntervalForm interval) {

    static PointForm of(KaplanMeier.Point point) {
      return new PointForm(
          point.age(),
          point.atRisk(),
          point.conversions(),
          fraction(point.share()),
          IntervalForm.of(point.interval()));
    }
  }

  static CohortForm of(CohortCurve curve, List<Integer> ages) {
    return new CohortForm(
        curve.period().label(),
        curve.period().startInclusive().toString(),
        curve.period().endExclusive().toString(),
        curve.slice(),
        curve.leads(),
        curve.converted(),
        curve.share().map(IntervalForm::fraction).orElse(null),
        IntervalForm.of(curve.interval().orElse(null)),
        curve.leads() == 0 ? null : fraction((double) curve.settled() / curve.leads()),
        curve.mature(),
        curve.youngest(),
        curve.oldest(),
        ages.stream().flatMap(age -> curve.at(age).stream()).map(AgeForm::of).toList(),
        curve.points().stream().map(PointForm::of).toList());
  }
}
