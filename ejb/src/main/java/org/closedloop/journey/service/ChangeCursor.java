package org.closedloop.journey.service;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * Behind which change a page ended: changes come in the order in which they were recorded, then by
 * history, then by id.
 */
public record ChangeCursor(Instant recordedAt, int history, long id) {

  /** Before everything recorded at this instant or later. */
  public static ChangeCursor from(Instant since) {
    return new ChangeCursor(since, -1, 0);
  }

  /**
   * @throws IllegalArgumentException if it is no cursor
   */
  public static ChangeCursor parse(String text) {
    String[] parts = text.split("_");
    try {
      if (parts.length == 3) {
        return new ChangeCursor(
            Instant.parse(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
      }
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException("A cursor is taken from the page before", e);
    }
    throw new IllegalArgumentException("A cursor is taken from the page before");
  }

  @Override
  public String toString() {
    return recordedAt + "_" + history + "_" + id;
  }
}
