package org.closedloop.report.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.closedloop.report.Cell;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.service.Check;
import org.closedloop.report.service.DoesNotReconcile;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.report.service.Span;
import org.closedloop.report.service.Sums;

/**
 * The proof: every amount of the report beside what the ledger's postings add up to. Amounts of the
 * month itself are added up from the rows of the details; a report with a difference is not made.
 */
@ApplicationScoped
public class ReconciliationSheet implements ReportSheet {

  @Override
  public String code() {
    return "reconciliation";
  }

  @Override
  public int position() {
    return 80;
  }

  @Override
  public Turn turn() {
    return Turn.PROOF;
  }

  @Override
  public boolean isLong() {
    return true;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.reconciliation"), report.scope());
    table.note(report.say("report.reconciliation.note"));
    table.section(
        "cells",
        null,
        report.heading(Kind.TEXT, "report.sheet"),
        report.heading(Kind.TEXT, "report.cell"),
        report.heading(Kind.TEXT, "report.kpi"),
        report.heading(Kind.TEXT, "report.basis"),
        report.heading(Kind.TEXT, "report.period"),
        report.heading(Kind.TEXT, "report.part"),
        report.heading(Kind.COUNT, "report.cell-value"),
        report.heading(Kind.COUNT, "report.booked"),
        report.heading(Kind.COUNT, "report.difference"),
        report.heading(Kind.TEXT, "report.verdict"));
    Sums sums = report.evidence().sums(report.period().all(), report.run());
    SumOfDetails formulas = new SumOfDetails(report);
    for (Check check : report.checks()) {
      row(table, report, check, sums, formulas);
    }
  }

  private static void row(
      Table table, Report report, Check check, Sums sums, SumOfDetails formulas) {
    boolean month = check.months().equals(report.period().of(Span.MONTH));
    BigDecimal booked = check.booked(month ? report.bookings().sums() : sums);
    if (booked.compareTo(check.shown()) != 0 || booked.compareTo(check.booked(sums)) != 0) {
      throw new DoesNotReconcile(check.sheet(), check.reference(), check.shown(), booked);
    }
    Kind kind = Kinds.of(check.amounts().unit());
    table.row(
        check.sheet(),
        check.reference().replace("$", "").replaceAll(".*!", ""),
        report.say("kpi." + check.kpi().code()),
        report.say("report.basis." + check.basis().code()),
        report.months(check.months()),
        part(report, check.place()),
        Cell.formula(check.reference(), check.shown()).as(kind),
        (month ? formulas.of(check, booked) : Cell.of(booked)).as(kind),
        Cell.formula("{6}-{7}", BigDecimal.ZERO).as(kind),
        Cell.formula(
            "IF(ABS({8})<0.005,\"%s\",\"%s\")"
                .formatted(report.say("report.agrees"), report.say("report.differs")),
            report.say("report.agrees")));
  }

  private static String part(Report report, Sums.Place place) {
    return place.isAll()
        ? report.say("report.all")
        : report.say("kpi.by." + place.dimension().code())
            + ": "
            + report.names().of(place.dimension(), place.value());
  }
}
