package org.closedloop.kpi;

/** Which of the two days of a posting counts: the day it happened or the day its cohort began. */
public enum Day {
  BOOKED("booked_on", "booked_month"),
  COHORT("cohort_day", "cohort_month");

  private final String column;
  private final String monthColumn;

  Day(String column, String monthColumn) {
    this.column = column;
    this.monthColumn = monthColumn;
  }

  /** The column of the ledger that holds this day. */
  public String column() {
    return column;
  }

  /** The column of the totals that holds this day's month. */
  public String monthColumn() {
    return monthColumn;
  }
}
