package org.closedloop.velocity.service;

import java.time.LocalDate;
import java.util.Map;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.PublishedRun;

/**
 * Which leads and deals are looked at.
 *
 * @param from first day of the period, in the reporting zone
 * @param to the day after the last one
 * @param only values that dimensions are limited to
 * @param run which speaks for all months that are not frozen
 * @param frozen months for which the run speaks that both sides have signed
 */
public record Spell(
    LocalDate from, LocalDate to, Map<Dimension, String> only, PublishedRun run, Frozen frozen) {

  public Spell {
    only = Map.copyOf(only);
  }
}
