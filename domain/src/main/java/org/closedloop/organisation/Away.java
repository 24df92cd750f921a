package org.closedloop.organisation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who is not there, as routing and clocks see it.
 *
 * @param employee code of who is away
 * @param firstDay first day away
 * @param lastDay last day away, included
 * @param deputy code of who stands in, if anybody
 */
public record Away(
    String employee, LocalDate firstDay, LocalDate lastDay, Optional<String> deputy) {

  public boolean on(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
