package org.closedloop.campaign.service;

import java.time.YearMonth;
import java.util.List;

/**
 * A campaign with what was spent month by month and what it offered.
 *
 * @param months only those in which something was booked, the newest first
 */
public record CampaignDetail(CampaignRow campaign, List<MonthCost> months, List<Offer> offers) {

  /** Cost booked in one month, in company cents. */
  public record MonthCost(YearMonth month, long cents) {}

  /** Something leads of the campaign could ask for. */
  public record Offer(String code, String title, String kind) {}
}
