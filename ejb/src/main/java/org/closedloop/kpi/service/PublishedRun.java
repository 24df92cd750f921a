package org.closedloop.kpi.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A run whose figures may be read: everything learned until {@code knownAt}. */
public record PublishedRun(int id, Instant knownAt, Instant publishedAt, ZoneId zone) {

  /** The day up to which the run knows what happened. */
  public LocalDate knownDay() {
    return LocalDate.ofInstant(knownAt, zone);
  }
}
