package org.closedloop.organisation;

import java.time.LocalDate;
import org.closedloop.refusal.Refusal;

/** An absence ends before it begins, or lasts longer than anybody is away. */
public class BadAbsence extends Refusal {

  public BadAbsence(LocalDate firstDay, LocalDate lastDay) {
    super(Kind.INVALID, "bad-absence", firstDay, lastDay);
  }
}
