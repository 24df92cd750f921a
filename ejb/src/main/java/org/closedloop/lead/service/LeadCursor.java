package org.closedloop.lead.service;

import java.time.DateTimeException;
import java.time.Instant;

/** Behind which lead a page ended; leads are given the newest first. */
public record LeadCursor(Instant createdAt, long id) {

  /**
   * @throws IllegalArgumentException if it is no cursor
   */
  public static LeadCursor parse(String text) {
    int mark = text.lastIndexOf('_');
    if (mark < 0) {
      throw new IllegalArgumentException("A cursor is taken from the page before");
    }
    try {
      return new LeadCursor(
          Instant.parse(text.substring(0, mark)), Long.parseLong(text.substring(mark + 1)));
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException("A cursor is taken from the page before", e);
    }
  }

  @Override
  public String toString() {
    return createdAt + "_" + id;
  }
}
