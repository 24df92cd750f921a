package org.closedloop.report.service.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.closedloop.report.Cell;
import org.closedloop.report.Heading;
import org.closedloop.report.Table;
import org.closedloop.report.Tone;
import org.closedloop.report.service.Check;
import org.closedloop.report.service.Report;
import org.closedloop.statistics.Wilson;

/**
 * Rows of figures under their heads. Every amount is noted to be proved against the ledger, every
 * rate is a formula over the amounts beside it.
 */
final class FigureTable {

  /** So many standard deviations hold 95 percent of a normal distribution. */
  private static final String Z = "1.95996398454005";

  private final Report report;
  private final Table table;
  private final String sheet;
  private final List<Heading> labels;
  private final List<Column> columns;

  FigureTable(
      Report report, Table table, String sheet, List<Heading> labels, List<Column> columns) {
    this.report = report;
    this.table = table;
    this.sheet = sheet;
    this.labels = labels;
    this.columns = columns;
  }

  void begin(String code, String caption) {
    table.section(
        code,
        caption,
        Stream.concat(labels.stream(), columns.stream().map(Column::heading))
            .toArray(Heading[]::new));
  }

  void row(Line line) {
    List<Object> cells = cells(line, false);
    table.row(cells.toArray());
    note(line);
  }

  /** The row of everything together; it is what the rows above add up to. */
  void total(Line line) {
    List<Object> cells = cells(line, true);
    table.total(cells.toArray());
    note(line);
  }

  private List<Object> cells(Line line, boolean total) {
    List<Object> cells = new ArrayList<>(line.labels());
    List<BigDecimal> amounts = columns.stream().map(column -> amount(column, line)).toList();
    for (int number = 0; number < columns.size(); number++) {
      cells.add(cell(columns.get(number), number, line, amounts, total));
    }
    return cells;
  }

  private Object cell(
      Column column, int number, Line line, List<BigDecimal> amounts, boolean total) {
    int first = labels.size();
    if (column instanceof Column.Quotient quotient) {
      BigDecimal above = amounts.get(quotient.above());
      BigDecimal below = amounts.get(quotient.below());
      return Cell.ratio(first + quotient.above(), first + quotient.below(), divided(above, below));
    }
    if (column instanceof Column.Bound bound) {
      return bound(
          bound,
          first,
          amounts.get(bound.above()).longValue(),
          amounts.get(bound.below()).longValue());
    }
    if (column instanceof Column.Given given) {
      return given.cell().apply(line);
    }
    if (column instanceof Column.Rest rest) {
      BigDecimal left = amounts.get(rest.whole());
      for (int part = rest.firstPart(); part <= rest.lastPart(); part++) {
        left = left.subtract(amounts.get(part));
      }
      return Cell.formula(
          IntStream.rangeClosed(rest.firstPart(), rest.lastPart())
              .mapToObj(part -> "-{" + (first + part) + "}")
              .collect(Collectors.joining("", "{" + (first + rest.whole()) + "}", "")),
          left);
    }
    if (column instanceof Column.Return back) {
      BigDecimal cost = amounts.get(back.cost());
      BigDecimal gain = divided(amounts.get(back.revenue()).subtract(cost), cost);
      int spent = first + back.cost();
      return Cell.formula(
          "IFERROR(({%d}-{%d})/{%d},\"%s\")"
              .formatted(first + back.revenue(), spent, spent, Cell.NOT_AVAILABLE),
          gain == null ? Cell.NOT_AVAILABLE : gain);
    }
    if (column instanceof Column.Spread spread) {
      List<BigDecimal> apart = amounts.subList(spread.first(), spread.last() + 1);
      BigDecimal most = apart.stream().reduce(BigDecimal::max).orElseThrow();
      BigDecimal least = apart.stream().reduce(BigDecimal::min).orElseThrow();
      String all =
          IntStream.rangeClosed(spread.first(), spread.last())
              .mapToObj(place -> "{" + (first + place) + "}")
              .collect(Collectors.joining(","));
      BigDecimal part = divided(most.subtract(least), amounts.get(spread.compared()));
      return Cell.formula(
          "IFERROR((MAX(%s)-MIN(%s))/{%d},\"%s\")"
              .formatted(all, all, first + spread.compared(), Cell.NOT_AVAILABLE),
          part == null ? Cell.NOT_AVAILABLE : part);
    }
    if (column instanceof Column.State state) {
      return states(
          line.figure().apply(state.kpi(), state.basis()) == null
              || line.figure().apply(state.kpi(), state.basis()).mature());
    }
    return total ? Cell.sum(first + number, amounts.get(number)) : amounts.get(number);
  }

  /** Wilson's formula, so that a reader who changes the counts sees the interval move. */
  private static Cell bound(Column.Bound bound, int first, long hits, long cases) {
    String share = "{%d}/{%d}".formatted(first + bound.above(), first + bound.below());
    String n = "{" + (first + bound.below()) + "}";
    String half = "%s*SQRT(%s*(1-%s)/%s+%s^2/(4*%s^2))".formatted(Z, share, share, n, Z, n);
    String edge =
        "(%s+%s^2/(2*%s)%s%s)/(1+%s^2/%s)"
            .formatted(share, Z, n, bound.upper() ? "+" : "-", half, Z, n);
    return Cell.formula(
        "IFERROR(%s,\"%s\")"
            .formatted(
                bound.upper() ? "MIN(1," + edge + ")" : "MAX(0," + edge + ")", Cell.NOT_AVAILABLE),
        Wilson.of(hits, cases)
            .<Object>map(
                interval -> BigDecimal.valueOf(bound.upper() ? interval.high() : interval.low()))
            .orElse(Cell.NOT_AVAILABLE));
  }

  Cell states(boolean mature) {
    return mature
        ? Cell.of(report.say("report.mature")).in(Tone.MUTED)
        : Cell.of(report.say("report.immature")).in(Tone.WARNING);
  }

  private static BigDecimal amount(Column column, Line line) {
    return column instanceof Column.Amount amount
        ? amount.of(line.figure().apply(amount.kpi(), amount.basis()))
        : null;
  }

  private static BigDecimal divided(BigDecimal above, BigDecimal below) {
    return below.signum() == 0 ? null : above.divide(below, MathContext.DECIMAL64);
  }

  private void note(Line line) {
    for (int number = 0; number < columns.size(); number++) {
      if (columns.get(number) instanceof Column.Amount amount) {
        report
            .checks()
            .add(
                new Check(
                    sheet,
                    table.reference(labels.size() + number),
                    amount.kpi(),
                    amount.basis(),
                    line.months(),
                    line.place(),
                    amount.amounts(),
                    amount(amount, line)));
      }
    }
  }
}
