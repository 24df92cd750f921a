package org.closedloop.sla.clock;

import java.time.Instant;

/**
 * A clock stood still.
 *
 * @param until when it went on; null as long as nobody knows
 */
public record Pause(Instant from, Instant until, String reason, String approver) {

  boolean covers(Instant at) {
    return !at.isBefore(from) && (until == null || at.isBefore(until));
  }
}
