package org.closedloop.attribution.service;

import java.time.LocalDate;
import org.closedloop.attribution.Level;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.service.PublishedRun;

/**
 * What is compared: the wins of whole months, on a level, by channel or campaign, as a run knows.
 *
 * @param from first day of the first month
 * @param to the day after the last month
 */
public record Comparing(LocalDate from, LocalDate to, Level level, Dimension by, PublishedRun run) {

  public Comparing {
    if (from.getDayOfMonth() != 1 || to.getDayOfMonth() != 1 || !from.isBefore(to)) {
      throw new IllegalArgumentException("Not whole months: " + from + " to " + to);
    }
    if (by != Dimension.CHANNEL && by != Dimension.CAMPAIGN) {
      throw new IllegalArgumentException("Contacts have no " + by.code());
    }
  }
}
