package org.closedloop.organisation;

import java.time.LocalDate;
import org.closedloop.refusal.Refusal;

/** Somebody is entered as away on these days already. */
public class AbsentTwice extends Refusal {

  public AbsentTwice(LocalDate firstDay, LocalDate lastDay) {
    super(Kind.CONFLICT, "absent-twice", firstDay, lastDay);
  }
}
