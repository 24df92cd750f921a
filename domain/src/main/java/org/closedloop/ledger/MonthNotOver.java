package org.closedloop.ledger;

import java.time.YearMonth;
import org.closedloop.refusal.Refusal;

/** A run signs off a month only if it knows all of it. */
public class MonthNotOver extends Refusal {

  public MonthNotOver(YearMonth month, int run) {
    super(Kind.CONFLICT, "month-not-over", month.toString(), String.valueOf(run));
  }
}
