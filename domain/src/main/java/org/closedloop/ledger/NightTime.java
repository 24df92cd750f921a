package org.closedloop.ledger;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * When the night is run, by the clock of the reporting zone.
 *
 * <p>Every day has one night: where the clock jumps over the time, it is run after the jump; where
 * the clock shows it twice, the first time.
 */
public record NightTime(LocalTime time, ZoneId zone) {

  private static final String DEFAULT = "02:00";
  private static final String OFF = "off";

  /**
   * The time of day a setting names; empty for {@code off}.
   *
   * @param setting such as {@code 02:00}; null or blank for that
   */
  public static Optional<NightTime> of(String setting, ZoneId zone) {
    String time = setting == null || setting.isBlank() ? DEFAULT : setting.strip();
    if (OFF.equalsIgnoreCase(time)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new NightTime(LocalTime.parse(time), zone));
    } catch (DateTimeParseException e) {
      throw new IllegalStateException(
          "CLOSEDLOOP_NIGHT is '" + time + "', which is no time of day such as " + DEFAULT + ".",
          e);
    }
  }

  /** The first night after an instant. */
  public Instant after(Instant instant) {
    ZonedDateTime now = instant.atZone(zone);
    Instant today = ZonedDateTime.of(now.toLocalDate(), time, zone).toInstant();
    return today.isAfter(instant)
        ? today
        : ZonedDateTime.of(now.toLocalDate().plusDays(1), time, zone).toInstant();
  }
}
