package org.closedloop.demo;

import java.time.Instant;
import java.util.Arrays;

/** Writes a lead's touchpoints: the one that made it known, and those before and after. */
final class TouchRows {

  /** Leads that come far are looked after more. */
  private static final double SHARE_OF_OTHERS = 0.7;

  private static final double SHARE_OF_QUALIFIED = 1.5;
  private static final double DAYS_BEFORE = 45;
  private static final double SAME_CAMPAIGN = 0.6;

  private final DemoSettings settings;
  private final DemoFolder folder;

  TouchRows(DemoSettings settings, DemoFolder folder) {
    this.settings = settings;
    this.folder = folder;
  }

  void write(DemoLead lead, boolean qualified, Instant until, CampaignDay day) {
    Dice dice = Dice.of(settings.seed(), Fate.TOUCHES, lead.number());
    long[] times = times(lead, qualified, until, dice);
    for (int index = 0; index < times.length; index++) {
      boolean first = times[index] == lead.created().getEpochSecond();
      DemoCampaign campaign =
          first || dice.chance(SAME_CAMPAIGN) ? lead.campaign() : day.draw(dice);
      row(lead, index, Instant.ofEpochSecond(times[index]), campaign, first, dice);
    }
  }

  private long[] times(DemoLead lead, boolean qualified, Instant until, Dice dice) {
    double mean =
        (settings.touchpoints() / (double) settings.leads() - 1)
            * (qualified ? SHARE_OF_QUALIFIED : SHARE_OF_OTHERS);
    int more = (int) (mean * (0.4 + 1.2 * dice.next()) + dice.next());
    long from = lead.created().getEpochSecond() - lead.days(DAYS_BEFORE);
    long span = until.getEpochSecond() - from;
    long[] times = new long[more + 1];
    times[0] = lead.created().getEpochSecond();
    for (int index = 1; index < times.length; index++) {
      times[index] = from + (long) (span * dice.next());
    }
    Arrays.sort(times);
    return times;
  }

  private void row(
      DemoLead lead, int index, Instant at, DemoCampaign campaign, boolean first, Dice dice) {
    boolean known = campaign.channel().known();
    CsvFile row = folder.row(lead.delivery(), DemoFile.TOUCHPOINT);
    row.add("T-" + lead.number() + "-" + index).add(lead.key()).add(at);
    String kind = first ? response(campaign.channel()) : kind(campaign.channel(), dice);
    row.add(kind).add(campaign.channel().code).add(known ? campaign.code() : "");
    row.add(known ? campaign.content() : "").add(subject(kind, campaign)).endRow();
  }

  private static String response(DemoChannel channel) {
    return switch (channel) {
      case TRADE_FAIR, WEBINAR -> "EVENT";
      case PHONE -> "CALL";
      case REFERRAL, UNKNOWN, NONE -> "OTHER";
      default -> "FORM";
    };
  }

  private static String kind(DemoChannel channel, Dice dice) {
    boolean often = dice.chance(0.7);
    return switch (channel) {
      case NEWSLETTER -> often ? "EMAIL_OPENED" : "EMAIL_CLICKED";
      case PAID_SEARCH, SOCIAL_AD, ORGANIC -> often ? "VISIT" : "DOWNLOAD";
      case TRADE_FAIR, WEBINAR -> often ? "EMAIL_SENT" : "EVENT";
      case PHONE -> "CALL";
      default -> "OTHER";
    };
  }

  private static String subject(String kind, DemoCampaign campaign) {
    return switch (kind) {
      case "FORM", "DOWNLOAD" -> campaign.content();
      case "EVENT" -> campaign.name();
      default -> "";
    };
  }
}
