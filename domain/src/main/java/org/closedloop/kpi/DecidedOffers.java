package org.closedloop.kpi;

import java.util.function.Function;

/** The offers that Sales has decided on: what several figures of hand-offs divide by. */
public final class DecidedOffers {

  /** By the day of the offer. */
  public static final Amounts OF_COHORT = by(Amounts::cohort);

  /** By the day of the answer. */
  public static final Amounts OF_PERIOD = by(Amounts::booked);

  private DecidedOffers() {}

  private static Amounts by(Function<String, Amounts> day) {
    return day.apply("accepted-hand-offs")
        .plus(day.apply("returned-hand-offs"))
        .plus(day.apply("declined-hand-offs"));
  }
}
