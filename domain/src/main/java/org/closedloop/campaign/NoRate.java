package org.closedloop.campaign;

import org.closedloop.refusal.Refusal;

/** An amount in a foreign currency needs a rate to the company's currency on its day. */
public class NoRate extends Refusal {

  public NoRate(String currency, java.time.LocalDate day) {
    super(Kind.INVALID, "no-rate", currency, day.toString());
  }
}
