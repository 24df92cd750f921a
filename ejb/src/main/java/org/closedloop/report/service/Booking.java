package org.closedloop.report.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.closedloop.kpi.Dimension;

/**
 * What one lead adds to a measure on one day, as the ledger knew it in a run: a row of the details.
 *
 * @param lead how the source names the lead; empty for cost and visits, which belong to no lead
 * @param system the source's own name
 * @param amount the ledger's whole number: leads, deals, cents or days
 */
public record Booking(
    String measure,
    LocalDate bookedOn,
    LocalDate cohortDay,
    String system,
    String lead,
    String channel,
    String campaign,
    String content,
    String segment,
    String region,
    String team,
    String product,
    String reason,
    String obligation,
    String agreement,
    long amount) {

  /** By which the report is cut. */
  public static final List<Dimension> CUTS =
      List.of(
          Dimension.CHANNEL,
          Dimension.CAMPAIGN,
          Dimension.TEAM,
          Dimension.REASON,
          Dimension.OBLIGATION,
          Dimension.AGREEMENT);

  /** Where it belongs, by the dimensions by which the report is cut. */
  public Map<Dimension, String> where() {
    return Map.of(
        Dimension.CHANNEL, channel,
        Dimension.CAMPAIGN, campaign,
        Dimension.TEAM, team,
        Dimension.REASON, reason,
        Dimension.OBLIGATION, obligation,
        Dimension.AGREEMENT, agreement);
  }
}
