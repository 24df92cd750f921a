package org.closedloop.ledger;

/** What is known by day and slice and belongs to no lead. */
public enum DayFigure {
  /** Booked cost, in cents of the company's currency. */
  COST("cost", "campaign_spend", "booked_on", "reporting_amount", " and s.side = 'MARKETING'"),
  /** The same for what Sales costs. */
  SALES_COST(
      "sales-cost", "campaign_spend", "booked_on", "reporting_amount", " and s.side = 'SALES'"),
  /** Visits as the web analytics reports them. */
  VISITS("visits", "traffic", "on_day", "visits", ""),
  /** What Marketing owed by the agreement, in ten-thousandths of a lead: no rows say that. */
  AGREED_VOLUME("agreed-volume", "", "", "", "");

  private final String code;
  private final String table;
  private final String day;
  private final String amount;
  private final String those;

  DayFigure(String code, String table, String day, String amount, String those) {
    this.code = code;
    this.table = table;
    this.day = day;
    this.amount = amount;
    this.those = those;
  }

  /** The code of the measure. */
  public String code() {
    return code;
  }

  /** As for other measures: one more with every change of what is measured. */
  public int version() {
    return 1;
  }

  /** Day, slice and sum of the rows that hold. */
  String query() {
    return "select s."
        + day
        + ", s.slice, cast(sum(s."
        + amount
        + ") as bigint) from "
        + table
        + " s where not s.retracted and not exists (select 1 from "
        + table
        + " c where c.corrects = s.id)"
        + those
        + " group by s."
        + day
        + ", s.slice";
  }

  /** Why a posting is made. */
  Cause cause(boolean firstRun, boolean restates, int bookedOn, int sinceDay) {
    if (firstRun || !restates && bookedOn >= sinceDay) {
      return Cause.NEW;
    }
    return switch (this) {
      case COST, SALES_COST -> Cause.COST;
      case VISITS -> restates ? Cause.CORRECTION : Cause.LATE;
      case AGREED_VOLUME -> Cause.CONTRACT;
    };
  }
}
