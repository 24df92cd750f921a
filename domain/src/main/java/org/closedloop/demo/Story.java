package org.closedloop.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;

/**
 * What happened at Falkenrath, so that somebody who reads the reports can find it out again.
 *
 * <p>The docs tell the same story in words: docs/demo-data.md.
 */
final class Story {

  static final int RELAUNCH_MONTH = 9;
  static final int CHEAP_SEARCH_MONTH = 14;
  static final int CHEAP_SEARCH_LAST_MONTH = 19;
  static final int COMPETITOR_MONTH = 18;

  /**
   * The forms of the cheap campaign pass nearly everybody on, Sales sends nearly everybody away.
   */
  static final double CHEAP_QUALIFIES = 1.15;

  static final double CHEAP_SALES_QUALIFIES = 0.16;

  private static final double CHEAP_VISITS = 2.8;
  private static final double RELAUNCH_VOLUME = 1.7;
  private static final double RELAUNCH_QUALITY = 1.6;
  private static final double ABSENCE_SLOWNESS = 5;
  private static final double COMPETITOR_WINS = 0.45;

  private final DemoSettings settings;

  Story(DemoSettings settings) {
    this.settings = settings;
  }

  /** The newsletter's new design brings more readers. */
  double volume(DemoChannel channel, LocalDate day) {
    return relaunched(channel, day) ? RELAUNCH_VOLUME : 1;
  }

  /** Cheap clicks are visits, too. */
  double visits(DemoChannel channel, LocalDate day) {
    boolean cheap =
        !day.isBefore(settings.month(CHEAP_SEARCH_MONTH))
            && day.isBefore(settings.month(CHEAP_SEARCH_LAST_MONTH + 1));
    return cheap && channel == DemoChannel.PAID_SEARCH ? CHEAP_VISITS : 1;
  }

  /** And the readers it brings are riper. */
  double qualifies(DemoCampaign campaign, LocalDate day) {
    DemoChannel channel = campaign.channel();
    return channel.qualifies
        * campaign.qualifies()
        * (relaunched(channel, day) ? RELAUNCH_QUALITY : 1);
  }

  /** Half of the team South is away each August; who is left answers late. */
  double answerSlowness(SalesTeam team, Instant offeredAt) {
    boolean august = dayOf(offeredAt).getMonth() == Month.AUGUST;
    return august && team == SalesTeam.SOUTH ? ABSENCE_SLOWNESS : 1;
  }

  /** A competitor opens a branch in the East. */
  double buys(Region region, Instant decidedAt) {
    return competitorIn(region, decidedAt) ? COMPETITOR_WINS : 1;
  }

  boolean competitorIn(Region region, Instant at) {
    return region == Region.EAST && !dayOf(at).isBefore(settings.month(COMPETITOR_MONTH));
  }

  static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, DemoSettings.ZONE);
  }

  private boolean relaunched(DemoChannel channel, LocalDate day) {
    return channel == DemoChannel.NEWSLETTER && !day.isBefore(settings.month(RELAUNCH_MONTH));
  }
}
