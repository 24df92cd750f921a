package org.closedloop.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Cuts time into pieces of one local day each in which no clock is changed. */
final class LocalPieces {

  private static final long SECONDS_PER_DAY = 86_400;

  private LocalPieces() {}

  /** Takes the pieces one by one. */
  @FunctionalInterface
  interface Taker {
    /**
     * @param day the local day
     * @param midnight where the day would have begun with this piece's offset, in seconds from 1970
     * @param start of the piece, in seconds from 1970
     * @param end of the piece
     */
    void take(LocalDate day, long midnight, long start, long end);
  }

  /** The pieces from {@code start} to {@code end} in order, without gaps. */
  static void each(ZoneId zone, long start, long end, Taker taker) {
    ZoneRules rules = zone.getRules();
    long at = start;
    while (at < end) {
      Instant here = Instant.ofEpochSecond(at);
      ZoneOffset offset = rules.getOffset(here);
      ZoneOffsetTransition change = rules.nextTransition(here);
      long sameClock = change == null ? end : Math.min(end, change.toEpochSecond());
      while (at < sameClock) {
        long day = Math.floorDiv(at + offset.getTotalSeconds(), SECONDS_PER_DAY);
        long midnight = day * SECONDS_PER_DAY - offset.getTotalSeconds();
        long next = Math.min(sameClock, midnight + SECONDS_PER_DAY);
        taker.take(LocalDate.ofEpochDay(day), midnight, at, next);
        at = next;
      }
    }
  }
}
