package org.closedloop.report.service.sheet;

import static org.closedloop.kpi.Basis.COHORT;
import static org.closedloop.kpi.Basis.PERIOD;

import java.util.List;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.report.Heading;
import org.closedloop.report.Kind;
import org.closedloop.report.service.Report;

/**
 * The columns in which sheets show how Marketing and Sales work together, so that they read alike.
 */
final class Together {

  private final Report report;

  Together(Report report) {
    this.report = report;
  }

  /**
   * What was handed over in the days of the row and what Sales made of it since: the first column
   * is the sum of the next five.
   */
  List<Column> handOffs() {
    return List.of(
        new Column.Amount(
            report.heading(Kind.COUNT, "kpi.amount.handed-over-leads"),
            kpi("acceptance-of-all-rate"),
            COHORT,
            Amounts.booked("handed-over-leads"),
            KpiRow::denominator),
        count("accepted-hand-offs"),
        count("returned-hand-offs"),
        count("declined-hand-offs"),
        count("withdrawn-hand-offs"),
        count("open-hand-offs"),
        below("report.decided", "acceptance-rate"),
        rate("kpi.acceptance-rate", 1, 6),
        rate("kpi.return-rate", 2, 6),
        rate("kpi.rejection-rate", 3, 6),
        above("report.complete", "feedback-completeness"),
        rate("kpi.feedback-completeness", 10, 6));
  }

  /** Returned and declined offers, each with a reason. */
  List<Column> reasons() {
    return List.of(count("returned-hand-offs"), count("declined-hand-offs"));
  }

  /** What came of leads once returned, by the day of the first return. */
  List<Column> returns() {
    return List.of(
        below("kpi.amount.returned-leads", "return-yield"),
        above("kpi.amount.returned-to-sql", "return-yield"),
        above("kpi.amount.returned-to-customer", "return-yield-customers"),
        rate("kpi.return-yield", 1, 0),
        rate("kpi.return-yield-customers", 2, 0));
  }

  /** The leads qualified in the days of the row, and where those stand that are not SQL. */
  List<Column> gap() {
    return List.of(
        below("kpi.amount.qualified-leads", "mql-to-sql-rate"),
        above("kpi.amount.mql-to-sql", "mql-to-sql-rate"),
        count("kpi.amount.gap-returned", "gap-returned"),
        count("kpi.amount.gap-declined", "gap-declined"),
        count("kpi.amount.gap-given-up", "gap-given-up"),
        count("kpi.amount.gap-undecided", "gap-undecided"),
        count("kpi.amount.gap-in-work", "gap-in-work"),
        count("kpi.amount.gap-not-offered", "gap-not-offered"),
        count("kpi.mql-sql-gap", "mql-sql-gap"),
        new Column.Rest(report.heading(Kind.COUNT, "report.gap.rest"), 0, 1, 7),
        rate("kpi.mql-to-sql-rate", 1, 0),
        rate("report.gap.share", 8, 0));
  }

  /** Qualified leads short of SQL that Sales returned or declined, each with a reason. */
  List<Column> gapReasons() {
    return List.of(
        count("kpi.amount.gap-returned", "gap-returned"),
        count("kpi.amount.gap-declined", "gap-declined"));
  }

  /** Promises of one side that came due, and how many were kept. */
  List<Column> promises(String compliance) {
    Kpi kpi = kpi(compliance);
    return List.of(
        Column.Amount.below(report.heading(Kind.COUNT, "report.due"), kpi, COHORT),
        Column.Amount.above(report.heading(Kind.COUNT, "report.kept"), kpi, COHORT),
        new Column.Rest(report.heading(Kind.COUNT, "report.broken"), 0, 1, 1),
        rate("report.compliance", 1, 0));
  }

  /** Promises that are not judged: still running, or fallen away. */
  List<Column> unjudged() {
    return List.of(count("promises-open"), count("promises-cancelled"));
  }

  /** Promises of both sides side by side. */
  List<Column> bothSides() {
    return List.of(
        below("report.due.sales", "sla-compliance-sales"),
        above("report.kept.sales", "sla-compliance-sales"),
        rate("report.compliance.sales", 1, 0),
        below("report.due.marketing", "sla-compliance-marketing"),
        above("report.kept.marketing", "sla-compliance-marketing"),
        rate("report.compliance.marketing", 4, 3),
        below("report.due.first-contact", "first-contact-compliance"),
        above("report.kept.first-contact", "first-contact-compliance"),
        rate("report.compliance.first-contact", 7, 6),
        count("first-contacts-missing"));
  }

  /** What was reached of the share agreed for a step. */
  List<Column> attainment(String transition) {
    Kpi kpi = kpi(transition + "-attainment");
    return List.of(
        Column.Amount.below(report.heading(Kind.DAYS, "report.expected"), kpi, COHORT),
        Column.Amount.above(report.heading(Kind.COUNT, "report.reached"), kpi, COHORT),
        rate("kpi." + kpi.code(), 1, 0));
  }

  /** What Marketing brought of the volume it promised. */
  List<Column> volume() {
    Kpi kpi = kpi("sla-volume-attainment");
    return List.of(
        Column.Amount.below(report.heading(Kind.DAYS, "kpi.amount.agreed-volume"), kpi, PERIOD),
        Column.Amount.above(report.heading(Kind.DAYS, "kpi.amount.delivered-volume"), kpi, PERIOD),
        rate("kpi." + kpi.code(), 1, 0));
  }

  private Column count(String code) {
    return count("kpi." + code, code);
  }

  private Column count(String key, String code) {
    return above(key, code);
  }

  private Column above(String key, String code) {
    return Column.Amount.above(heading(Kind.COUNT, key), kpi(code), COHORT);
  }

  private Column below(String key, String code) {
    return Column.Amount.below(heading(Kind.COUNT, key), kpi(code), COHORT);
  }

  private Column rate(String key, int above, int below) {
    return new Column.Quotient(heading(Kind.RATE, key), above, below);
  }

  private Heading heading(Kind kind, String key) {
    return report.heading(kind, key);
  }

  private Kpi kpi(String code) {
    return report.figures().kpi(code);
  }
}
