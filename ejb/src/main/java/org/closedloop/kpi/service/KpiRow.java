package org.closedloop.kpi.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.closedloop.kpi.Period;
import org.closedloop.statistics.Interval;

/**
 * One cell of a figure.
 *
 * @param slice the value of each cut by its code; empty text where the source left it empty
 * @param numerator empty (null) for a median or percentile
 * @param denominator empty (null) for a sum
 * @param value empty (null) where the figure is not applicable: nothing to divide by
 * @param interval where the value lies with 95 percent confidence if it is a share of cases; else
 *     empty (null): chance may move money and lengths of time too, but no short formula says how
 *     far
 * @param members how many cases stand behind the figure; null where it belongs to nobody
 * @param mature whether the figure can still be expected to move
 * @param runs which speak for the period
 * @param frozen whether both sides have signed all of it
 * @param fewerThan not null: withheld, since the team has fewer people than that
 */
public record KpiRow(
    Period period,
    Map<String, String> slice,
    BigDecimal numerator,
    BigDecimal denominator,
    BigDecimal value,
    Interval interval,
    Long members,
    boolean mature,
    List<Integer> runs,
    boolean frozen,
    Integer fewerThan) {

  public KpiRow(
      Period period,
      Map<String, String> slice,
      BigDecimal numerator,
      BigDecimal denominator,
      BigDecimal value,
      Interval interval,
      Long members,
      boolean mature,
      List<Integer> runs,
      boolean frozen) {
    this(
        period,
        slice,
        numerator,
        denominator,
        value,
        interval,
        members,
        mature,
        runs,
        frozen,
        null);
  }

  /** A cell that says nothing, since what it says would be about single persons. */
  static KpiRow withheld(Period period, Map<String, String> slice, int minimum) {
    return new KpiRow(period, slice, null, null, null, null, null, true, List.of(), false, minimum);
  }

  /** How many of the cases of a median or percentile are not over yet. */
  public long open() {
    return numerator != null || denominator == null || members == null
        ? 0
        : members - denominator.longValueExact();
  }

  public boolean isWithheld() {
    return fewerThan != null;
  }
}
