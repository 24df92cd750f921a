package org.closedloop.campaign.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.closedloop.campaign.Campaign;
import org.closedloop.campaign.CampaignSpend;
import org.closedloop.campaign.Channel;
import org.closedloop.campaign.ContentOffer;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;

/** Campaigns with their booked cost, as it stands now; channels. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN
})
public class CampaignQuery {

  /** Cost that holds: neither taken back nor corrected by a later row. */
  private static final String HOLDING =
      " from CampaignSpend c where c.retracted = :retracted"
          + " and not exists (select k.id from CampaignSpend k where k.corrects = c.id)";

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  /** Every campaign, the newest first. */
  public List<CampaignRow> campaigns() {
    Map<String, Long> booked = booked();
    return em.createQuery(
            "select c from Campaign c order by c.startsOn desc nulls last, c.code", Campaign.class)
        .getResultStream()
        .map(campaign -> row(campaign, booked.getOrDefault(campaign.code(), 0L)))
        .toList();
  }

  public CampaignDetail campaign(String code) {
    Campaign campaign =
        em.createQuery("select c from Campaign c where c.code = :code", Campaign.class)
            .setParameter("code", code)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NoSuchRecord("campaign", code));
    Map<YearMonth, Long> months = months(code);
    long total = months.values().stream().mapToLong(Long::longValue).sum();
    return new CampaignDetail(
        row(campaign, total),
        months.entrySet().stream()
            .map(month -> new CampaignDetail.MonthCost(month.getKey(), month.getValue()))
            .toList(),
        offers(code));
  }

  /** Every channel, by its code. */
  public List<ChannelRow> channels() {
    return em.createQuery("select c from Channel c order by c.code", Channel.class)
        .getResultStream()
        .map(
            channel ->
                new ChannelRow(channel.code(), channel.nameDe(), channel.nameEn(), channel.isWeb()))
        .toList();
  }

  private Map<String, Long> booked() {
    return em.createQuery(
            "select c.slice.campaign, sum(c.reportingAmount)"
                + HOLDING
                + " group by c.slice.campaign",
            Object[].class)
        .setParameter("retracted", false)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
  }

  private Map<YearMonth, Long> months(String code) {
    Map<YearMonth, Long> months = new TreeMap<>((a, b) -> b.compareTo(a));
    em.createQuery("select c" + HOLDING + " and c.slice.campaign = :code", CampaignSpend.class)
        .setParameter("retracted", false)
        .setParameter("code", code)
        .getResultStream()
        .forEach(
            spend ->
                months.merge(YearMonth.from(spend.bookedOn()), spend.reportingAmount(), Long::sum));
    return months;
  }

  private List<CampaignDetail.Offer> offers(String code) {
    return em.createQuery(
            "select o from ContentOffer o where o.code in"
                + " (select s.content from Slice s where s.campaign = :code) order by o.title",
            ContentOffer.class)
        .setParameter("code", code)
        .getResultStream()
        .map(offer -> new CampaignDetail.Offer(offer.code(), offer.title(), offer.kind()))
        .toList();
  }

  private static CampaignRow row(Campaign campaign, long bookedCents) {
    return new CampaignRow(
        campaign.code(),
        campaign.name(),
        campaign.channel(),
        campaign.targetGroup(),
        campaign.startsOn(),
        campaign.endsOn(),
        campaign.budget(),
        campaign.currency(),
        bookedCents);
  }
}
