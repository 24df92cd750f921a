package org.closedloop.ledger;

import java.time.YearMonth;
import org.closedloop.refusal.Refusal;

/** Four eyes: nobody signs a month for both sides. */
public class SamePersonSigns extends Refusal {

  public SamePersonSigns(YearMonth month) {
    super(Kind.CONFLICT, "same-person-signs", month.toString());
  }
}
