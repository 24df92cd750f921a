package org.closedloop.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Writes what campaigns and Sales cost month by month, and how many visits the web channels had day
 * by day.
 */
final class MoneyAndVisitRows {

  private static final double INVOICE_LATE = 0.02;
  private static final double INVOICE_WRONG = 0.02;
  private static final long SELLER = 742_000; // cents a month
  private static final long RAISE = 23_000;
  private static final double VISITS_PER_LEAD = 38;

  private final DemoSettings settings;
  private final Story story;
  private final DemoFolder folder;

  MoneyAndVisitRows(DemoSettings settings, Story story, DemoFolder folder) {
    this.settings = settings;
    this.story = story;
    this.folder = folder;
  }

  void write(List<DemoCampaign> campaigns) {
    Dice dice = Dice.of(settings.seed(), Fate.SPEND, 0);
    for (DemoCampaign campaign : campaigns) {
      LocalDate month = later(campaign.startsOn(), settings.firstDay()).withDayOfMonth(1);
      for (; !month.isAfter(campaign.endsOn()); month = month.plusMonths(1)) {
        spend(campaign, earlier(month.plusMonths(1).minusDays(1), campaign.endsOn()), dice);
      }
    }
    salesCost();
    visits();
  }

  private void spend(DemoCampaign campaign, LocalDate day, Dice dice) {
    long cents = (long) (campaign.monthlyCost() * (0.85 + 0.3 * dice.next()));
    Delivery delivery = dice.chance(INVOICE_LATE) ? Delivery.LATE : Delivery.BASE;
    boolean wrong = dice.chance(INVOICE_WRONG);
    if (day.isAfter(settings.lastDay())) {
      return;
    }
    row(delivery, campaign, day, cents, delivery == Delivery.LATE ? "Rechnung traf spät ein" : "");
    if (wrong) {
      row(Delivery.CORRECTIONS, campaign, day, cents / 10 * 9, "Gutschrift der Agentur");
    }
  }

  private void row(
      Delivery delivery, DemoCampaign campaign, LocalDate day, long cents, String note) {
    String currency = campaign.channel() == DemoChannel.SOCIAL_AD ? "USD" : "EUR";
    CsvFile row = folder.row(delivery, DemoFile.SPEND);
    row.add("K-" + campaign.code() + "-" + day).add(day).addMoney(cents).add(currency);
    row.add(campaign.channel().code)
        .add(campaign.code())
        .add(campaign.content())
        .add(note)
        .add("MARKETING")
        .endRow();
  }

  /** Salaries, cars and travel of everybody who sells: no campaign's cost. */
  private void salesCost() {
    long sellers =
        Arrays.stream(Colleague.values()).filter(each -> each.team.startsWith("vertrieb")).count();
    LocalDate month = settings.firstDay();
    for (; !month.plusMonths(1).isAfter(settings.lastDay()); month = month.plusMonths(1)) {
      LocalDate day = month.plusMonths(1).minusDays(1);
      long raised = month.isBefore(settings.month(13)) ? 0 : RAISE;
      CsvFile row = folder.row(Delivery.BASE, DemoFile.SPEND);
      row.add("V-" + day).add(day).addMoney(sellers * (SELLER + raised)).add("EUR");
      row.add("").add("").add("").add("Vertriebskosten des Monats").add("SALES").endRow();
    }
  }

  private void visits() {
    Dice dice = Dice.of(settings.seed(), Fate.TRAFFIC, 0);
    LocalDate day = settings.firstDay();
    for (; !day.isAfter(settings.lastDay()); day = day.plusDays(1)) {
      for (DemoChannel channel : DemoChannel.values()) {
        if (channel.web) {
          visits(channel, day, dice);
        }
      }
    }
  }

  private void visits(DemoChannel channel, LocalDate day, Dice dice) {
    double leads = settings.leads() / 560.0 * channel.share * Season.of(day);
    double mean = VISITS_PER_LEAD * leads * story.volume(channel, day) * story.visits(channel, day);
    CsvFile row = folder.row(Delivery.BASE, DemoFile.TRAFFIC);
    row.add("B-" + day + "-" + channel.ordinal()).add(day);
    row.add((long) dice.around(mean, 0.12)).add(channel.code).add("").add("").endRow();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
