package org.closedloop.report.service.sheet;

import static org.closedloop.kpi.Basis.COHORT;
import static org.closedloop.kpi.Basis.PERIOD;

import java.util.ArrayList;
import java.util.List;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.service.Report;

/** The columns in which several sheets show the funnel, so that they read alike. */
final class Funnel {

  private final Report report;

  Funnel(Report report) {
    this.report = report;
  }

  /** What happened in the days of the row: amounts 0 to 7, then rates between neighbours. */
  List<Column> byPeriod() {
    return List.of(
        count("new-leads", PERIOD),
        count("qualified-leads", PERIOD),
        count("accepted-leads", PERIOD),
        count("sales-qualified-leads", PERIOD),
        count("opportunities", PERIOD),
        count("customers", PERIOD),
        revenue(),
        rate("lead-to-mql-rate", 1, 0),
        rate("mql-to-sql-rate", 3, 1),
        rate("sql-to-opportunity-rate", 4, 3),
        rate("opportunity-to-customer-rate", 5, 4));
  }

  /** The leads that came in the days of the row, and what has become of them since. */
  List<Column> byCohort() {
    return List.of(
        count("new-leads", COHORT),
        count("qualified-leads", COHORT),
        count("sales-qualified-leads", COHORT),
        count("opportunities", COHORT),
        count("customers", COHORT),
        rate("lead-to-mql-rate", 1, 0),
        rate("lead-to-sql-rate", 2, 0),
        rate("lead-to-opportunity-rate", 3, 0),
        rate("lead-to-customer-rate", 4, 0),
        new Column.State(
            report.heading(Kind.TEXT, "report.state"), kpi("lead-to-customer-rate"), COHORT));
  }

  /** The counts again, and where each rate out of them lies with 95 percent confidence. */
  List<Column> intervals() {
    List<Column> cohort = byCohort();
    List<Column> columns =
        new ArrayList<>(cohort.stream().filter(Column.Amount.class::isInstance).toList());
    for (Column column : cohort) {
      if (column instanceof Column.Quotient rate) {
        columns.add(bound(rate, "report.funnel.low", false));
        columns.add(bound(rate, "report.funnel.high", true));
      }
    }
    return columns;
  }

  private Column bound(Column.Quotient rate, String heading, boolean upper) {
    return new Column.Bound(
        Heading.of(Kind.RATE, report.say(heading, rate.heading().title())),
        rate.above(),
        rate.below(),
        upper);
  }

  /** What was spent in the days of the row, on whom, and what came of them. */
  List<Column> byCost() {
    Kpi back = kpi("campaign-roi");
    Amounts revenue = Amounts.cohort("lead-revenue").in(Unit.MONEY);
    return List.of(
        new Column.Amount(
            money(Kind.MONEY, "kpi.cost"),
            kpi("cost"),
            PERIOD,
            kpi("cost").definition().on(PERIOD).orElseThrow().numerator(),
            row -> row.numerator()),
        count("new-leads", COHORT),
        count("qualified-leads", COHORT),
        count("sales-qualified-leads", COHORT),
        count("customers", COHORT),
        new Column.Amount(
            money(Kind.MONEY, "report.lead-revenue"),
            back,
            COHORT,
            revenue,
            row -> row.numerator().add(row.denominator())),
        new Column.Quotient(money(Kind.CENTS, "kpi.cost-per-lead"), 0, 1),
        new Column.Quotient(money(Kind.CENTS, "kpi.cost-per-mql"), 0, 2),
        new Column.Quotient(money(Kind.CENTS, "kpi.cost-per-sql"), 0, 3),
        new Column.Quotient(money(Kind.CENTS, "kpi.cost-per-customer"), 0, 4),
        new Column.Return(report.heading(Kind.RATE, "kpi.campaign-roi"), 5, 0),
        new Column.State(report.heading(Kind.TEXT, "report.state"), kpi("campaign-roi"), COHORT));
  }

  Column count(String code, Basis basis) {
    return Column.Amount.above(report.heading(Kind.COUNT, "kpi." + code), kpi(code), basis);
  }

  private Column revenue() {
    return Column.Amount.above(money(Kind.MONEY, "kpi.revenue-won"), kpi("revenue-won"), PERIOD);
  }

  private Column rate(String code, int above, int below) {
    return new Column.Quotient(report.heading(Kind.RATE, "kpi." + code), above, below);
  }

  private Heading money(Kind kind, String key) {
    return report.money(kind, key);
  }

  private Kpi kpi(String code) {
    return report.figures().kpi(code);
  }
}
