package org.closedloop.demo;

import java.time.Instant;

/** Brings leads into the world: campaign, company and person by the dice. */
final class LeadFactory {

  private static final double TEST = 0.008;
  private static final double SPAM = 0.010;
  private static final double NOTICED_LATER = 0.002;
  private static final double INQUIRY = 0.08;
  private static final double FORGOTTEN = 0.003;

  private final DemoSettings settings;

  LeadFactory(DemoSettings settings) {
    this.settings = settings;
  }

  DemoLead create(int number, Instant created, CampaignDay day) {
    Dice dice = Dice.of(settings.seed(), Fate.LEAD, number);
    DemoCampaign campaign = day.draw(dice);
    DemoAccount account = DemoAccount.draw(settings, line(campaign, dice), dice);
    return new DemoLead(
        number,
        created,
        campaign,
        account,
        Names.person(dice),
        dice.chance(INQUIRY),
        junk(dice),
        dice.chance(FORGOTTEN) ? Delivery.LATE : Delivery.BASE);
  }

  /** A big company advertises each line to the trade that needs it, a small one to everybody. */
  private ProductLine line(DemoCampaign campaign, Dice dice) {
    ProductLine[] lines = ProductLine.values();
    ProductLine any = lines[dice.below(lines.length)];
    return settings.variants() > 1 ? campaign.line() : any;
  }

  private static DemoLead.Junk junk(Dice dice) {
    double hit = dice.next();
    if (hit < TEST) {
      return DemoLead.Junk.TEST_AT_ONCE;
    }
    if (hit < TEST + SPAM) {
      return DemoLead.Junk.SPAM_AT_ONCE;
    }
    return hit < TEST + SPAM + NOTICED_LATER ? DemoLead.Junk.TEST_NOTICED_LATER : DemoLead.Junk.NO;
  }
}
