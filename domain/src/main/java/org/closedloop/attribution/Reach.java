package org.closedloop.attribution;

import java.time.Duration;

/**
 * How far attribution looks: how long before a win contacts count, and after which time a contact
 * earns half as much where its age matters. Both sides may agree on other lengths than the usual.
 *
 * @param lookBack the same under every model: a deal is not attributable under all or under none
 * @param halfLife of the model that fades with time
 */
public record Reach(Duration lookBack, Duration halfLife) {

  /** What holds as long as no agreement says otherwise. */
  public static final Reach USUAL = new Reach(Duration.ofDays(365), Duration.ofDays(7));

  /** The longest time contacts may count that an agreement can name, in days. */
  public static final int LONGEST_LOOK_BACK = 1_825;

  /** The longest half-life an agreement can name, in days. */
  public static final int LONGEST_HALF_LIFE = 365;

  /**
   * What an agreement says, the usual where it says nothing.
   *
   * @param lookBackDays null for nothing
   * @param halfLifeDays null for nothing
   */
  public static Reach of(Integer lookBackDays, Integer halfLifeDays) {
    return new Reach(
        lookBackDays == null ? USUAL.lookBack : Duration.ofDays(lookBackDays),
        halfLifeDays == null ? USUAL.halfLife : Duration.ofDays(halfLifeDays));
  }
}
