package org.closedloop.campaign.service;

import static org.closedloop.listing.service.ListColumn.always;
import static org.closedloop.listing.service.ListColumn.first;
import static org.closedloop.listing.service.ListColumn.wished;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.closedloop.listing.service.Address;
import org.closedloop.listing.service.Fact;
import org.closedloop.listing.service.ListColumn;
import org.closedloop.listing.service.ListColumn.Show;
import org.closedloop.listing.service.Listing;
import org.closedloop.listing.service.Words;
import org.closedloop.report.Cell;
import org.closedloop.report.Kind;

/** The list of campaigns with what they cost and brought, on the page and in a file. */
@ApplicationScoped
public class CampaignListing implements Listing<CampaignLine> {

  @Inject private CampaignQuery campaigns;
  @Inject private CampaignFiguresQuery figures;

  @Override
  public String code() {
    return "campaigns";
  }

  @Override
  public String title() {
    return "campaign.campaigns.title";
  }

  @Override
  public String page() {
    return "/campaign/campaigns.xhtml";
  }

  @Override
  public List<ListColumn<CampaignLine>> columns() {
    Map<String, ChannelRow> channels =
        campaigns.channels().stream().collect(Collectors.toMap(ChannelRow::code, each -> each));
    return List.of(
        always("campaign", "lead.campaign", (row, words) -> row.campaign().name()),
        ListColumn.<CampaignLine>always("code", "lead.key", (row, words) -> row.campaign().code())
            .with("campaign", Show.ALWAYS),
        first(
            "channel",
            "lead.channel",
            Kind.TEXT,
            (row, words) -> channel(channels, row.campaign().channel(), words)),
        wished(
            "target",
            "listing.targetGroup",
            Kind.TEXT,
            (row, words) -> row.campaign().targetGroup()),
        first("period", "listing.firstDay", Kind.DATE, (row, words) -> row.campaign().startsOn()),
        ListColumn.<CampaignLine>first(
                "end", "listing.lastDay", Kind.DATE, (row, words) -> row.campaign().endsOn())
            .with("period", Show.AT_FIRST),
        first(
            "budget",
            "campaign.budget",
            Kind.COUNT, // in the campaign's own currency, which stands beside it
            (row, words) -> Cell.of(Kind.CENTS, Words.money(row.campaign().budget()))),
        ListColumn.<CampaignLine>first(
                "currency",
                "listing.currency",
                Kind.TEXT,
                (row, words) -> row.campaign().currency())
            .with("budget", Show.AT_FIRST),
        first(
            "booked",
            "campaign.booked",
            Kind.CENTS,
            (row, words) -> Words.money(row.campaign().bookedCents())),
        figure("leads", "campaign.leads", Kind.COUNT, CampaignFigures::leads),
        figure("customers", "campaign.customers", Kind.COUNT, CampaignFigures::customers),
        figure("revenue", "campaign.revenue", Kind.CENTS, CampaignFigures::revenue),
        figure("costPerLead", "campaign.costPerLead", Kind.CENTS, CampaignFigures::costPerLead),
        figure("roi", "campaign.roi", Kind.RATE, CampaignFigures::roi));
  }

  private static ListColumn<CampaignLine> figure(
      String code, String text, Kind kind, Function<CampaignFigures, Object> value) {
    return first(
        code,
        text,
        kind,
        (row, words) -> row.figures() == null ? null : value.apply(row.figures()));
  }

  private static String channel(Map<String, ChannelRow> channels, String code, Words words) {
    ChannelRow channel = channels.get(code);
    if (channel == null) {
      return code;
    }
    return words.isGerman() ? channel.nameDe() : channel.nameEn();
  }

  /** All campaigns of a channel, the newest first. */
  public List<CampaignLine> lines(String channel) {
    Map<String, CampaignFigures> known = figures.byCampaign();
    return campaigns.campaigns().stream()
        .filter(campaign -> channel == null || channel.equals(campaign.channel()))
        .map(campaign -> new CampaignLine(campaign, known.get(campaign.code())))
        .toList();
  }

  @Override
  public List<Fact> filters(Map<String, String> address, Words words) {
    return new Address(address, words).plain("channel", "lead.channel").facts();
  }

  @Override
  public Sorting sorting(Map<String, String> address) {
    return new Sorting("listing.firstDay", false);
  }

  @Override
  public void each(Map<String, String> address, Consumer<CampaignLine> reader) {
    lines(address.get("channel")).forEach(reader);
  }
}
