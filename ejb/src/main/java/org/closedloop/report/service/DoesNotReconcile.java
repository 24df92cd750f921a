package org.closedloop.report.service;

import java.math.BigDecimal;
import org.closedloop.refusal.Refusal;

/** A cell of a report differs from the postings behind it: the report is not handed out. */
public class DoesNotReconcile extends Refusal {

  /**
   * @param sheet the sheet's name
   * @param cell the cell as other sheets name it
   * @param shown what the cell says
   * @param booked what the postings add up to
   */
  public DoesNotReconcile(String sheet, String cell, BigDecimal shown, BigDecimal booked) {
    super(
        Kind.CONFLICT,
        "report-does-not-reconcile",
        sheet,
        cell,
        shown.toPlainString(),
        booked.toPlainString());
  }
}
