package org.closedloop.report.service.sheet;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import org.closedloop.kpi.Dimension;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.service.Months;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.Sums;

/** Tables of a sheet whose lines are months or the values of a dimension. */
final class Sections {

  private final Report report;
  private final Table table;
  private final String sheet;

  Sections(Report report, Table table, String sheet) {
    this.report = report;
    this.table = table;
    this.sheet = sheet;
  }

  /** One line for each month of the trend. */
  void months(String code, List<Column> columns) {
    FigureTable figures = table(report.heading(Kind.MONTH, "report.month"), columns);
    figures.begin(code, report.say("report." + sheet + "." + code));
    Months trend = report.period().trend();
    for (YearMonth month : trend.each()) {
      figures.row(
          new Line(
              List.of(month),
              Months.of(month),
              Sums.Place.ALL,
              (kpi, basis) -> report.figures().monthly(kpi, basis, trend).get(month)));
    }
  }

  /**
   * One line for each value of a dimension, and what they add up to; nothing if there is none.
   * Teams only where the policy for employee data lets them be shown.
   */
  void by(Dimension dimension, String code, Months months, List<Column> columns) {
    if (dimension == Dimension.TEAM && !report.showsTeams()) {
      return;
    }
    Parts parts = Parts.by(dimension, report, months);
    SortedSet<String> values = parts.values(columns);
    if (values.isEmpty()) {
      return;
    }
    FigureTable figures = table(report.heading(Kind.TEXT, "kpi.by." + dimension.code()), columns);
    figures.begin(code, report.say("report." + sheet + "." + code, report.months(months)));
    for (String value : values) {
      figures.row(parts.line(value, List.of(report.names().of(dimension, value))));
    }
    figures.total(parts.total(List.of(report.say("report.total"))));
  }

  private FigureTable table(Heading label, List<Column> columns) {
    return new FigureTable(
        report, table, report.say("report.sheet." + sheet), List.of(label), columns);
  }
}
