package org.closedloop.report.service.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Day;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Term;
import org.closedloop.kpi.Unit;
import org.closedloop.report.Cell;
import org.closedloop.report.Kind;
import org.closedloop.report.Table;
import org.closedloop.report.service.Booking;
import org.closedloop.report.service.Bookings;
import org.closedloop.report.service.Names;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.ReportSheet;
import org.closedloop.report.service.Span;

/**
 * Who is behind the figures of the month: one row per lead and measure, with real dates and
 * amounts. Persons are not named; the lead's key leads to its page.
 */
@ApplicationScoped
public class DetailSheet implements ReportSheet {

  @Override
  public String code() {
    return "details";
  }

  @Override
  public int position() {
    return 70;
  }

  @Override
  public Turn turn() {
    return Turn.EVIDENCE;
  }

  @Override
  public boolean isLong() {
    return true;
  }

  @Override
  public void fill(Table table, Report report) {
    table.title(report.say("report.sheet.details"), report.scope());
    table.note(report.say("report.details.note"));
    table.section(
        "bookings",
        null,
        report.heading(Kind.TEXT, "report.measure"),
        report.heading(Kind.TEXT, "report.code"),
        report.heading(Kind.TEXT, "report.day"),
        report.heading(Kind.TEXT, "report.lead"),
        report.heading(Kind.TEXT, "report.source"),
        report.heading(Kind.TEXT, "report.channel"),
        report.heading(Kind.TEXT, "report.campaign"),
        report.heading(Kind.TEXT, "report.content"),
        report.heading(Kind.TEXT, "report.segment"),
        report.heading(Kind.TEXT, "report.region"),
        report.heading(Kind.TEXT, "report.team"),
        report.heading(Kind.TEXT, "report.product"),
        report.heading(Kind.DATE, "report.booked-on"),
        report.heading(Kind.DATE, "report.cohort-day"),
        report.heading(Kind.COUNT, "report.amount"),
        report.heading(Kind.TEXT, "report.unit"),
        report.heading(Kind.TEXT, "kpi.by.reason"),
        report.heading(Kind.TEXT, "kpi.by.obligation"),
        report.heading(Kind.TEXT, "kpi.by.agreement"));
    for (Day day : Day.values()) {
      write(table, report, day);
    }
    report
        .bookings()
        .stand(
            new Bookings.Ranges(
                table.ranges(1),
                table.ranges(2),
                Map.of(
                    Dimension.CHANNEL, table.ranges(5),
                    Dimension.CAMPAIGN, table.ranges(6),
                    Dimension.TEAM, table.ranges(10),
                    Dimension.REASON, table.ranges(16),
                    Dimension.OBLIGATION, table.ranges(17),
                    Dimension.AGREEMENT, table.ranges(18)),
                table.ranges(14)));
  }

  /** Every measure any figure needs by this day, each once, with its unit. */
  private static SortedMap<String, Unit> measures(Report report, Day day) {
    SortedMap<String, Unit> measures = new TreeMap<>();
    for (Kpi kpi : report.catalog().all()) {
      for (Formula formula : kpi.definition().formulas().values()) {
        for (Amounts amounts :
            List.of(formula.numerator(), formula.denominator(), formula.members())) {
          for (Term term : amounts.terms()) {
            if (term.day() == day) {
              measures.merge(
                  term.measure(), amounts.unit(), (one, other) -> one == Unit.COUNT ? other : one);
            }
          }
        }
      }
    }
    return measures;
  }

  private static void write(Table table, Report report, Day day) {
    SortedMap<String, Unit> units = measures(report, day);
    report
        .evidence()
        .each(
            day,
            units.keySet(),
            report.period().of(Span.MONTH),
            report.run(),
            booking -> write(table, report, day, units.get(booking.measure()), booking));
  }

  private static void write(Table table, Report report, Day day, Unit unit, Booking booking) {
    Names names = report.names();
    table.row(
        report.sayOr("measure." + booking.measure(), booking.measure()),
        booking.measure(),
        report.say("report.day." + day),
        booking.lead(),
        booking.system(),
        names.channel(booking.channel()),
        names.campaign(booking.campaign()),
        booking.content(),
        booking.segment(),
        booking.region(),
        report.showsTeams() ? names.of(Dimension.TEAM, booking.team()) : "",
        booking.product(),
        booking.bookedOn(),
        booking.cohortDay(),
        Cell.of(Kinds.of(unit), unit.of(booking.amount())),
        report.say("report.unit." + unit.code(), report.frame().currency()),
        names.of(Dimension.REASON, booking.reason()),
        names.of(Dimension.OBLIGATION, booking.obligation()),
        names.of(Dimension.AGREEMENT, booking.agreement()));
    report.bookings().add(day, report.period().month(), booking, names);
  }
}
