package org.closedloop.report.service.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.kpi.Term;
import org.closedloop.report.Cell;
import org.closedloop.report.service.Bookings;
import org.closedloop.report.service.Check;
import org.closedloop.report.service.Report;
import org.closedloop.report.service.Sums;

/** Formulas that add up the rows of the details, so that a reader can follow the proof. */
final class SumOfDetails {

  private final Report report;
  private final Bookings.Ranges ranges;

  SumOfDetails(Report report) {
    this.report = report;
    this.ranges = report.bookings().ranges();
  }

  /** The sum as a formula; as a value where a formula could not find the name it must look for. */
  Cell of(Check check, BigDecimal sum) {
    Sums.Place place = check.place();
    String name = place.isAll() ? null : report.names().of(place.dimension(), place.value());
    if (check.amounts().isEmpty() || name != null && !report.bookings().findable(name)) {
      return Cell.of(sum);
    }
    StringBuilder formula = new StringBuilder();
    for (Term term : check.amounts().terms()) {
      for (int sheet = 0; sheet < ranges.amount().size(); sheet++) {
        formula.append(term.sign() < 0 ? '-' : '+').append(part(term, sheet, place, name));
      }
    }
    return Cell.formula(formula.substring(formula.charAt(0) == '+' ? 1 : 0), sum);
  }

  private String part(Term term, int sheet, Sums.Place place, String name) {
    List<String> parts = new ArrayList<>();
    parts.add(ranges.amount().get(sheet));
    parts.add(ranges.measure().get(sheet));
    parts.add('"' + term.measure() + '"');
    parts.add(ranges.day().get(sheet));
    parts.add('"' + report.say("report.day." + term.day()) + '"');
    if (name != null) {
      parts.add(ranges.cuts().get(place.dimension()).get(sheet));
      parts.add('"' + name + '"');
    }
    return "SUMIFS(" + String.join(",", parts) + ")";
  }
}
