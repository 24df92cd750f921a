package org.closedloop.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * Writes what hardly ever changes: people, channels, products, campaigns, exchange rates,
 * companies.
 */
final class MasterRows {

  private static final String COMPANY_DOMAIN = "@falkenrath.example";

  private final DemoSettings settings;
  private final DemoFolder folder;

  MasterRows(DemoSettings settings, DemoFolder folder) {
    this.settings = settings;
    this.folder = folder;
  }

  void write(List<DemoCampaign> campaigns) {
    people();
    channelsAndProducts();
    campaigns.forEach(this::campaign);
    exchangeRates();
    for (int number = 0; number < settings.accounts(); number++) {
      DemoAccount.of(settings, number).write(row(DemoFile.ACCOUNT));
    }
  }

  private void people() {
    team("marketing", "Marketing", "MARKETING", "");
    team("vertriebsleitung", "Vertriebsleitung", "SALES", "");
    team("verwaltung", "Geschäftsführung und Controlling", "OPERATIONS", "");
    for (SalesTeam team : SalesTeam.values()) {
      team(team.code, team.title, "SALES", team.region);
    }
    for (Colleague colleague : Colleague.values()) {
      row(DemoFile.EMPLOYEE)
          .add(colleague.code)
          .add(colleague.title)
          .add(colleague.code + COMPANY_DOMAIN)
          .add(colleague.team)
          .endRow();
    }
  }

  private void team(String code, String name, String department, String region) {
    row(DemoFile.TEAM).add(code).add(name).add(department).add(region).endRow();
  }

  private void channelsAndProducts() {
    for (DemoChannel channel : DemoChannel.values()) {
      if (channel.known()) {
        row(DemoFile.CHANNEL)
            .add(channel.code)
            .add(channel.code)
            .add(channel.english)
            .add(channel.web)
            .endRow();
      }
    }
    for (ProductLine line : ProductLine.values()) {
      row(DemoFile.PRODUCT)
          .add(line.title)
          .add(line.title)
          .add(line.family)
          .add(line.margin)
          .endRow();
    }
    for (ContentOffer offer : ContentOffer.values()) {
      row(DemoFile.CONTENT_OFFER).add(offer.title).add(offer.title).add(offer.kind).endRow();
    }
  }

  private void campaign(DemoCampaign campaign) {
    CsvFile row = row(DemoFile.CAMPAIGN);
    row.add(campaign.code()).add(campaign.code()).add(campaign.name()).add(campaign.channel().code);
    row.add(campaign.line().segment).add(campaign.startsOn()).add(campaign.endsOn());
    row.addMoney(campaign.budget()).add("EUR").endRow();
  }

  /** One rate a month, from before the first event: francs rise a little, dollars fall a little. */
  private void exchangeRates() {
    LocalDate from = settings.firstDay().minusMonths(12);
    for (int month = 0; !from.plusMonths(month).isAfter(settings.lastDay()); month++) {
      rate("CHF", from.plusMonths(month), 10_300 + 11L * month + month % 5 * 7);
      rate("USD", from.plusMonths(month), 9_420 - 14L * month - month % 4 * 9);
    }
  }

  private void rate(String currency, LocalDate from, long tenThousandths) {
    long rest = tenThousandths % 10_000;
    String digits = String.valueOf(10_000 + rest).substring(1);
    row(DemoFile.EXCHANGE_RATE)
        .add(currency)
        .add(from)
        .add(tenThousandths / 10_000 + "." + digits)
        .endRow();
  }

  private CsvFile row(DemoFile file) {
    return folder.row(Delivery.BASE, file);
  }
}
