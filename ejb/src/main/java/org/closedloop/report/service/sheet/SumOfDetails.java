package org.closedloop.report.service.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.kpi.Term;
import org.closedloop.report.Cell;
import org.closedloop.report.service.Bookings;
import org.closedloop.report.service.Check;
import org.closedloop.report.service.Report;

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
    String channel = check.place().channel();
    String campaign = check.place().campaign();
    String name =
        channel != null
            ? report.names().channel(channel)
            : campaign != null ? report.names().campaign(campaign) : null;
    if (check.amounts().isEmpty() || name != null && !report.bookings().findable(name)) {
      return Cell.of(sum);
    }
    StringBuilder formula = new StringBuilder();
    for (Term term : check.amounts().terms()) {
      for (int sheet = 0; sheet < ranges.amount().size(); sheet++) {
        formula.append(term.sign() < 0 ? '-' : '+').append(part(term, sheet, channel, name));
      }
    }
    return Cell.formula(formula.substring(formula.charAt(0) == '+' ? 1 : 0), sum);
  }

  private String part(Term term, int sheet, String channel, String name) {
    List<String> parts = new ArrayList<>();
    parts.add(ranges.amount().get(sheet));
    parts.add(ranges.measure().get(sheet));
    parts.add('"' + term.measure() + '"');
    parts.add(ranges.day().get(sheet));
    parts.add('"' + report.say("report.day." + term.day()) + '"');
    if (name != null) {
      parts.add((channel != null ? ranges.channel() : ranges.campaign()).get(sheet));
      parts.add('"' + name + '"');
    }
    return "SUMIFS(" + String.join(",", parts) + ")";
  }
}
