package org.closedloop.winloss.service;

import java.time.LocalDate;
import java.util.Map;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.winloss.Factor;

/**
 * Which closed deals are looked at.
 *
 * @param from first day of closing, in the reporting zone
 * @param to the day after the last one
 * @param only values that circumstances are limited to
 * @param run which speaks for all months that are not frozen
 * @param frozen months for which the run speaks that both sides have signed
 */
public record Closings(
    LocalDate from, LocalDate to, Map<Factor, String> only, PublishedRun run, Frozen frozen) {

  public Closings {
    only = Map.copyOf(only);
  }
}
