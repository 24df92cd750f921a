package org.closedloop.handoff;

import java.time.Instant;

/**
 * Somebody of a team who may get a lead.
 *
 * @param open how many hand-offs wait for this person's answer
 * @param lastOffered when this person last got one; null if never
 * @param away whether this person is absent on the day
 * @param deputy who stands in while this person is away, or null
 */
public record Seat(
    String employee, String name, int open, Instant lastOffered, boolean away, String deputy) {

  boolean hasRoom(int capacity) {
    return !away && open < capacity;
  }
}
