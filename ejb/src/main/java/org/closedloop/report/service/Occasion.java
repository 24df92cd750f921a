package org.closedloop.report.service;

/** Why a workbook was made. */
public enum Occasion {
  /** Somebody wanted it. */
  DEMAND,
  /** After a night, about the month so far. */
  NIGHTLY,
  /** After the first night that knows a month to be over, about that month. */
  MONTHLY
}
