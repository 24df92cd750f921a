package org.closedloop.home.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * Something that went well, told to everybody, without naming whose work it was.
 *
 * @param once names the event; two lines never share it
 * @param kind what sort of win
 * @param lead key of the lead behind it
 * @param subject the company, the campaign
 * @param cents what it is worth; null if that means nothing
 */
public record TeamWin(String once, Kind kind, String lead, String subject, Long cents, Instant at)
    implements Serializable {

  /** The sorts of wins, large and small. */
  public enum Kind {
    /** A deal was won. */
    DEAL(true),
    /** A campaign brought its first order. */
    FIRST_OF_CAMPAIGN(true),
    /** A lead that came back to Marketing once was accepted by Sales after all. */
    RETURN_ACCEPTED(false),
    /** A lead became a qualified one for Sales. */
    QUALIFIED(false);

    private final boolean big;

    Kind(boolean big) {
      this.big = big;
    }

    public boolean isBig() {
      return big;
    }
  }

  public boolean isBig() {
    return kind.isBig();
  }
}
