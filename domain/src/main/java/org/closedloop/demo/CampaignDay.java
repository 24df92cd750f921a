package org.closedloop.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which campaigns bring leads on one day, and how many. */
final class CampaignDay {

  private final List<DemoCampaign> running = new ArrayList<>();
  private final double[] risingSums;

  CampaignDay(LocalDate day, List<DemoCampaign> campaigns, Story story, int monthOfLife) {
    double growth = 1 + 0.012 * monthOfLife;
    double sum = 0;
    List<Double> sums = new ArrayList<>();
    for (DemoCampaign campaign : campaigns) {
      if (campaign.runsOn(day)) {
        sum += campaign.weightOn(day) * story.volume(campaign.channel(), day) * growth;
        running.add(campaign);
        sums.add(sum);
      }
    }
    risingSums = sums.stream().mapToDouble(Double::doubleValue).toArray();
  }

  double weight() {
    return risingSums[risingSums.length - 1];
  }

  DemoCampaign draw(Dice dice) {
    return running.get(dice.weighted(risingSums));
  }
}
