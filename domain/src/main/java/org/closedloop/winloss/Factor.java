package org.closedloop.winloss;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A circumstance of a deal that may change the odds of winning it. */
public enum Factor {
  CHANNEL,
  SEGMENT,
  REGION,
  TEAM,
  PRODUCT,
  /** In which quarter of all amounts the deal lies. */
  SIZE,
  /** Contacts with Marketing up to the day the deal was opened. */
  CONTACTS,
  /** Meetings up to the closing. */
  MEETINGS,
  /** How long Sales took for the first contact, in business hours. */
  FIRST_CONTACT,
  /** Days from the first sign of interest to the deal. */
  AGE,
  /** How often Marketing offered the lead. */
  OFFERS,
  /** How well company and person fit, as frozen at the offer. */
  FIT,
  /** How much interest the lead had shown, as frozen at the offer. */
  ENGAGEMENT,
  /** What Sales thought of the lead's quality. */
  RATING;

  /** The name addresses and texts use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Factor> named(String code) {
    return Arrays.stream(values()).filter(factor -> factor.code().equals(code)).findFirst();
  }
}
