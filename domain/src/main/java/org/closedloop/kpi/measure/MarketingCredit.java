package org.closedloop.kpi.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.closedloop.campaign.ChannelKind;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;

/**
 * What the channels of Marketing contributed to won deals, in cents: every contact counts alike.
 */
@ApplicationScoped
public class MarketingCredit implements Measure {

  @Override
  public String code() {
    return "marketing-credit";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void of(LeadJourney journey, Measurements into) {
    LinearCredit.of(journey, ChannelKind.MARKETING, into);
  }
}
