package org.closedloop.report.service.sheet;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.report.service.Months;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.Sums;

/** One line for each value of a dimension, and the line of all together. */
final class Parts {

  private final Report report;
  private final Months months;
  private final Dimension dimension;
  private final Cut cut;

  private Parts(Report report, Months months, Dimension dimension) {
    this.report = report;
    this.months = months;
    this.dimension = dimension;
    this.cut = Cut.by(dimension);
  }

  static Parts by(Dimension dimension, Report report, Months months) {
    return new Parts(report, months, dimension);
  }

  static Parts channels(Report report, Months months) {
    return by(Dimension.CHANNEL, report, months);
  }

  static Parts campaigns(Report report, Months months) {
    return by(Dimension.CAMPAIGN, report, months);
  }

  /** The values for which anything the columns show was booked. */
  SortedSet<String> values(List<Column> columns) {
    SortedSet<String> values = new TreeSet<>();
    for (Column column : columns) {
      if (column instanceof Column.Amount amount) {
        Set<String> booked =
            report.figures().cut(amount.kpi(), amount.basis(), months, cut).keySet();
        values.addAll(booked);
      }
    }
    return values;
  }

  Line line(String code, List<Object> labels) {
    return new Line(
        labels,
        months,
        Sums.Place.of(dimension, code),
        (kpi, basis) -> report.figures().cut(kpi, basis, months, cut).get(code));
  }

  Line total(List<Object> labels) {
    return new Line(
        labels, months, Sums.Place.ALL, (kpi, basis) -> report.figures().total(kpi, basis, months));
  }
}
