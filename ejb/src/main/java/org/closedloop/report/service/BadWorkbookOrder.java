package org.closedloop.report.service;

import org.closedloop.refusal.Refusal;

/** An order for a workbook says something that makes no sense; names the parameter at fault. */
public class BadWorkbookOrder extends Refusal {

  /**
   * @param parameter the name as the caller wrote it
   * @param given what the caller wrote
   * @param example what would have made sense
   */
  public BadWorkbookOrder(String parameter, String given, String example) {
    super(Kind.INVALID, "bad-workbook-order", parameter, given, example);
  }
}
