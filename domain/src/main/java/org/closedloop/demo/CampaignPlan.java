package org.closedloop.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All campaigns of the company: most run for a quarter, website and referrals for a year, a trade
 * fair for four days.
 */
final class CampaignPlan {

  private static final int FAIR_DAYS = 4;

  /** Leads of a fair day compared to an ordinary working day of the whole company. */
  private static final double FAIR_RUSH = 5.2;

  private static final double CHEAP_RUSH = 0.42;

  private final DemoSettings settings;
  private final List<DemoCampaign> campaigns = new ArrayList<>();

  CampaignPlan(DemoSettings settings) {
    this.settings = settings;
    for (DemoChannel channel : DemoChannel.values()) {
      plan(channel);
    }
    addCheapSearch();
  }

  /** Everything that brings leads, where nobody knows which campaign it was included. */
  List<DemoCampaign> origins() {
    return List.copyOf(campaigns);
  }

  /** What Marketing planned and pays. */
  List<DemoCampaign> campaigns() {
    return campaigns.stream().filter(campaign -> campaign.channel().known()).toList();
  }

  private void plan(DemoChannel channel) {
    switch (channel) {
      case TRADE_FAIR -> fairs();
      case ORGANIC, REFERRAL, UNKNOWN, NONE -> every(12, channel);
      default -> every(3, channel);
    }
  }

  private void every(int months, DemoChannel channel) {
    LocalDate start =
        settings.firstDay().with(settings.firstDay().getMonth().firstMonthOfQuarter());
    start = months == 12 ? start.withDayOfYear(1) : start;
    for (; !start.isAfter(settings.lastDay()); start = start.plusMonths(months)) {
      for (int variant = 0; variant < settings.variants(); variant++) {
        add(channel, start, start.plusMonths(months).minusDays(1), variant, months == 12);
      }
    }
  }

  private void add(DemoChannel channel, LocalDate from, LocalDate to, int variant, boolean yearly) {
    int quarter = (from.getMonthValue() + 2) / 3;
    ProductLine[] lines = ProductLine.values();
    ProductLine line = lines[(variant + from.getYear() * 4 + quarter) % lines.length];
    String period = yearly ? "" + from.getYear() : from.getYear() + "-Q" + quarter;
    campaigns.add(
        new DemoCampaign(
            code(channel, period, line),
            title(channel) + " " + line.title + " " + period,
            channel,
            line,
            ContentOffer.of(channel, campaigns.size()).title,
            from,
            to,
            channel.share / settings.variants(),
            1,
            1,
            cost(channel)));
  }

  private void fairs() {
    for (int year = settings.firstDay().getYear(); year <= settings.lastDay().getYear(); year++) {
      fair("Fachmesse Antrieb & Bewegung " + year, "MES-" + year + "-F", year, Month.APRIL);
      fair(
          "Messe \"Fabrik der Zukunft\", Herbst " + year,
          "MES-" + year + "-H",
          year,
          Month.OCTOBER);
    }
  }

  private void fair(String name, String code, int year, Month month) {
    LocalDate day = LocalDate.of(year, month, 12);
    while (day.getDayOfWeek().getValue() != 2) {
      day = day.plusDays(1);
    }
    if (day.isBefore(settings.firstDay()) || day.plusDays(FAIR_DAYS).isAfter(settings.lastDay())) {
      return;
    }
    campaigns.add(
        new DemoCampaign(
            code,
            name,
            DemoChannel.TRADE_FAIR,
            month == Month.APRIL ? ProductLine.GEARBOX : ProductLine.SERVO,
            ContentOffer.STAND.title,
            day,
            day.plusDays(FAIR_DAYS - 1L),
            FAIR_RUSH,
            1,
            1,
            cost(DemoChannel.TRADE_FAIR)));
  }

  /** The cheap clicks of the story. */
  private void addCheapSearch() {
    campaigns.add(
        new DemoCampaign(
            "SUC-GUENSTIG",
            "Suche „Getriebe günstig“",
            DemoChannel.PAID_SEARCH,
            ProductLine.GEARBOX,
            ContentOffer.CATALOG.title,
            settings.month(Story.CHEAP_SEARCH_MONTH),
            settings.month(Story.CHEAP_SEARCH_LAST_MONTH + 1).minusDays(1),
            CHEAP_RUSH,
            Story.CHEAP_QUALIFIES,
            Story.CHEAP_SALES_QUALIFIES,
            settings.leads() * 12L));
  }

  private String code(DemoChannel channel, String period, ProductLine line) {
    String prefix = title(channel).substring(0, 3).toUpperCase(Locale.ROOT);
    return prefix + "-" + period + (settings.variants() > 1 ? "-" + line.code : "");
  }

  private static String title(DemoChannel channel) {
    return switch (channel) {
      case PAID_SEARCH -> "Suche";
      case ORGANIC -> "Webseite";
      case SOCIAL_AD -> "Social";
      case PHONE -> "Telefon";
      case NONE -> "Ohne Herkunft";
      default -> channel.code;
    };
  }

  /** Cents per month; in step with the company's size, so that cost per lead stays believable. */
  private long cost(DemoChannel channel) {
    long euros =
        switch (channel) {
          case TRADE_FAIR -> 78_000;
          case PAID_SEARCH -> 14_500;
          case ORGANIC -> 5_200;
          case NEWSLETTER -> 3_400;
          case WEBINAR -> 6_100;
          case SOCIAL_AD -> 7_800;
          case REFERRAL -> 1_500;
          default -> 4_600;
        };
    return euros * settings.leads() / 50 / settings.variants();
  }
}
