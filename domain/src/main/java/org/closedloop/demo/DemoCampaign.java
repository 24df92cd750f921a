package org.closedloop.demo;

import java.time.LocalDate;

/**
 * One campaign of the company, with what it attracts and what it costs.
 *
 * @param weight leads on an ordinary working day, relative to other campaigns
 * @param qualifies factor on the share of leads that Marketing qualifies
 * @param salesQualifies factor on the share of those that Sales qualifies
 * @param monthlyCost cents
 */
record DemoCampaign(
    String code,
    String name,
    DemoChannel channel,
    ProductLine line,
    String content,
    LocalDate startsOn,
    LocalDate endsOn,
    double weight,
    double qualifies,
    double salesQualifies,
    long monthlyCost) {

  boolean runsOn(LocalDate day) {
    return !day.isBefore(startsOn) && !day.isAfter(endsOn);
  }

  /** Leads expected on the day, relative to other campaigns and days. */
  double weightOn(LocalDate day) {
    if (channel == DemoChannel.TRADE_FAIR) {
      return weight;
    }
    return weight * Season.of(day);
  }

  long budget() {
    long months =
        (endsOn.getYear() - startsOn.getYear()) * 12L
            + endsOn.getMonthValue()
            - startsOn.getMonthValue()
            + 1;
    return monthlyCost * months / 100_000 * 110_000;
  }
}
