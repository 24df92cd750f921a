package org.closedloop.kpi.web;

import java.math.BigDecimal;
import org.closedloop.kpi.service.CohortAtAge;
import org.closedloop.kpi.service.Part;
import org.closedloop.kpi.service.Question;
import org.closedloop.kpi.service.Reconciliation;
import org.closedloop.shell.web.Format;

/**
 * A cohort at one age, opened up: what the curve says there, and its leads counted one by one.
 *
 * @param part which of the leads are shown
 * @param by those who had come on by the age
 * @param aged those who are that old
 */
record CellAge(
    Part part, Question question, CohortAtAge at, Reconciliation by, Reconciliation aged) {

  /** Whether the leads add up to what the curve says. */
  boolean agrees() {
    return by.numerator().compareTo(BigDecimal.valueOf(at.converted())) == 0
        && aged.denominator().compareTo(BigDecimal.valueOf(at.reached())) == 0;
  }

  String day(Format format) {
    return format.text("kpi.cohorts.day", format.count(part.age()));
  }

  /** The share; what is estimated says so. */
  String value(Format format) {
    return (at.counted() ? "" : "≈ ") + format.rate(at.share());
  }

  /** What an estimate means; empty where everybody is that old. */
  String note(Format format) {
    return at.counted() ? "" : format.text("kpi.cell.estimated", format.count(part.age()));
  }
}
