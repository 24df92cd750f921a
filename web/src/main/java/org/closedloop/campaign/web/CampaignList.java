package org.closedloop.campaign.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.closedloop.campaign.service.CampaignDetail;
import org.closedloop.campaign.service.CampaignFigures;
import org.closedloop.campaign.service.CampaignFiguresQuery;
import org.closedloop.campaign.service.CampaignLine;
import org.closedloop.campaign.service.CampaignListing;
import org.closedloop.campaign.service.CampaignQuery;
import org.closedloop.campaign.service.ChannelRow;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Language;

/** All campaigns with cost and figures; one of them with its months and offers. */
@Named
@RequestScoped
public class CampaignList {

  private static final int TOP = 8;

  @Inject private CampaignListing listing;
  @Inject private CampaignQuery campaigns;
  @Inject private CampaignFiguresQuery figures;
  @Inject private Language language;
  @Inject private Format format;

  private String channel;
  private String code;
  private List<CampaignLine> lines = List.of();
  private Map<String, String> channelNames = Map.of();
  private CampaignDetail detail;
  private CampaignFigures detailFigures;

  public void load() {
    channelNames = names();
    lines = listing.lines(channel);
  }

  public void open() {
    channelNames = names();
    detail = campaigns.campaign(code == null ? "" : code);
    detailFigures = figures.byCampaign().get(code);
  }

  private Map<String, String> names() {
    boolean german = language.getCode().equals("de");
    return campaigns.channels().stream()
        .collect(Collectors.toMap(ChannelRow::code, row -> german ? row.nameDe() : row.nameEn()));
  }

  /** What people call the channel; its code if nobody named it. */
  public String channelName(String channelCode) {
    return channelNames.getOrDefault(channelCode, channelCode);
  }

  public Map<String, String> getChannelNames() {
    return channelNames;
  }

  /** The page with the leads behind a figure of a campaign. */
  public String opened(String kpi, String campaign) {
    return "../kpi/cell.xhtml?span=all&by=campaign&kpi="
        + kpi
        + "&cell="
        + URLEncoder.encode(campaign, StandardCharsets.UTF_8);
  }

  /** The campaigns that cost most, for a page with little room. */
  public List<CampaignLine> getTop() {
    if (channelNames.isEmpty()) {
      load();
    }
    return lines.stream()
        .sorted(
            Comparator.comparingLong((CampaignLine line) -> line.campaign().bookedCents())
                .reversed())
        .limit(TOP)
        .toList();
  }

  /** A sum as the page with its leads writes it. */
  public String sum(BigDecimal sum) {
    return sum.stripTrailingZeros().scale() <= 0 ? format.count(sum) : format.number(sum);
  }

  public List<CampaignLine> getLines() {
    return lines;
  }

  /** Cost of all campaigns in the list, in company cents. */
  public long getBookedCents() {
    return lines.stream().mapToLong(line -> line.campaign().bookedCents()).sum();
  }

  public CampaignDetail getDetail() {
    return detail;
  }

  public CampaignFigures getDetailFigures() {
    return detailFigures;
  }

  public String getChannel() {
    return channel;
  }

  public void setChannel(String channel) {
    this.channel = channel;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
