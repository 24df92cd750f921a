package org.closedloop.ledger;

import java.time.YearMonth;
import org.closedloop.refusal.Refusal;

/** Both sides have signed the month: its figures are what they are. */
public class MonthIsFrozen extends Refusal {

  public MonthIsFrozen(YearMonth month) {
    super(Kind.CONFLICT, "month-is-frozen", month.toString());
  }
}
