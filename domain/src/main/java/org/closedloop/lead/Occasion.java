package org.closedloop.lead;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * When and by whom something was done, and why.
 *
 * @param at when it happened, not after it was recorded
 * @param recordedAt when we learned of it
 * @param actor the account that entered it
 * @param reason in words, or null
 */
public record Occasion(Instant at, Instant recordedAt, String actor, String reason) {

  /**
   * @throws NotYetHappened if it lies in the future
   */
  public Occasion {
    requireNonNull(recordedAt, "recordedAt");
    if (requireNonNull(at, "at").isAfter(recordedAt)) {
      throw new NotYetHappened();
    }
  }

  /** Something done at this moment. */
  public static Occasion now(Instant now, String actor, String reason) {
    return new Occasion(now, now, actor, reason);
  }
}
