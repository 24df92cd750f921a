package org.closedloop.kpi.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.closedloop.kpi.service.KpiRow;

/**
 * One cell of a figure as other systems read it.
 *
 * @param from first day of the period, {@code to} the day after its last
 * @param slice the source's own text per cut, empty where the source left it empty
 * @param value null where the figure is not applicable; a percentage as its fraction
 * @param interval where a share of cases lies with 95 percent confidence; null for other figures
 * @param members how many cases stand behind it; null where it belongs to nobody
 * @param open of a median or percentile: how many of its cases are not over yet and rank behind all
 *     others; null where all are over
 * @param state frozen where both sides have signed all of the period, withheld where it would tell
 *     about single persons, else published
 * @param runs which speak for the period; none where withheld
 * @param fewerThan only where the cell is withheld: the team has fewer people than that
 */
@JsonbPropertyOrder({
  "period",
  "from",
  "to",
  "slice",
  "numerator",
  "denominator",
  "value",
  "interval",
  "members",
  "open",
  "mature",
  "state",
  "runs",
  "fewerThan"
})
public record RowForm(
    String period,
    String from,
    String to,
    Map<String, String> slice,
    BigDecimal numerator,
    BigDecimal denominator,
    BigDecimal value,
    IntervalForm interval,
    Long members,
    Long open,
    boolean mature,
    String state,
    List<Integer> runs,
    Integer fewerThan) {

  static RowForm of(KpiRow row) {
    return new RowForm(
        row.period().label(),
        row.period().startInclusive().toString(),
        row.period().endExclusive().toString(),
        row.slice(),
        plain(row.numerator()),
        plain(row.denominator()),
        plain(row.value()),
        IntervalForm.of(row.interval()),
        row.members(),
        row.open() == 0 ? null : row.open(),
        row.mature(),
        row.isWithheld() ? "withheld" : row.frozen() ? "frozen" : "published",
        row.runs(),
        row.fewerThan());
  }

  /** Without trailing zeros, never as a power of ten. */
  static BigDecimal plain(BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
