package org.closedloop.database;

import java.time.Instant;

/** Instants as whole microseconds since 1970, the finest step both databases keep. */
public final class Micros {

  private static final long PER_SECOND = 1_000_000;

  private Micros() {}

  /** The microseconds of {@code instant}; what is finer is cut off. */
  public static long of(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() / 1_000);
  }

  public static Instant toInstant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
  }
}
