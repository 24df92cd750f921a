package org.closedloop.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * The time zone in which days, months and quarters of every report begin and end.
 *
 * <p>Set once per installation by {@code CLOSEDLOOP_ZONE}, default {@code Europe/Berlin}. Instants
 * stay in UTC everywhere else. A period is half-open, so a day of a clock change has 23 or 25
 * hours.
 */
@ApplicationScoped
public class ReportingZone {

  private static final String DEFAULT = "Europe/Berlin";

  private final ZoneId zone;

  /** The zone this installation is set to. */
  public ReportingZone() {
    this(System.getenv());
  }

  /**
   * As given settings say.
   *
   * @throws IllegalStateException if they name no time zone
   */
  public ReportingZone(Map<String, String> settings) {
    this(configured(settings.get("CLOSEDLOOP_ZONE")));
  }

  /** A given zone. */
  public ReportingZone(ZoneId zone) {
    this.zone = zone;
  }

  public ZoneId zone() {
    return zone;
  }

  /** The day on which something at {@code instant} is counted. */
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** The first instant of {@code day}; the day ends where the next one starts. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static ZoneId configured(String name) {
    if (name == null || name.isBlank()) {
      return ZoneId.of(DEFAULT);
    }
    try {
      return ZoneId.of(name.strip());
    } catch (DateTimeException e) {
      throw new IllegalStateException(
          "CLOSEDLOOP_ZONE is '" + name + "', which is no time zone such as " + DEFAULT + ".", e);
    }
  }
}
