package org.closedloop.shell.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.closedloop.refusal.UnreadableParameter;

/** Reads parameters of a call; one that is missing is null, one that makes no sense is refused. */
public final class Parameters {

  private static final int MOST = 1_000;

  private Parameters() {}

  public static LocalDate day(String name, String value) {
    return read(name, value, LocalDate::parse);
  }

  public static Instant instant(String name, String value) {
    return read(name, value, Instant::parse);
  }

  public static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
    return read(name, value, text -> Enum.valueOf(type, text));
  }

  /** How many items a page may hold: 1 to 1000. */
  public static int limit(int wanted) {
    return Math.max(1, Math.min(MOST, wanted));
  }

  /**
   * @param parse refuses what it cannot read by an IllegalArgumentException or a DateTimeException
   */
  public static <T> T read(String name, String value, Function<String, T> parse) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    try {
      return parse.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableParameter(name, value);
    }
  }
}
