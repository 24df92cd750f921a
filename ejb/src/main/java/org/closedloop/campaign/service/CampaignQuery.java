package org.closedloop.campaign.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.closedloop.campaign.Campaign;
import org.closedloop.campaign.Channel;
import org.closedloop.campaign.ChannelKind;
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
      " from campaign_spend c join slice s on s.id = c.slice where not c.retracted"
          + " and c.side = 'MARKETING' and not exists (select 1 from campaign_spend k where k.corrects = c.id)";

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
                new ChannelRow(
                    channel.code(),
                    channel.nameDe(),
                    channel.nameEn(),
                    channel.isWeb(),
                    channel.kind().orElse(null),
                    ChannelKind.ofName(channel.code())))
        .toList();
  }

  private Map<String, Long> booked() {
    List<?> sums =
        em.createNativeQuery(
                "select s.campaign, sum(c.reporting_amount)" + HOLDING + " group by s.campaign")
            .getResultList();
    return sums.stream()
        .map(Object[].class::cast)
        .collect(Collectors.toMap(row -> (String) row[0], row -> whole(row[1])));
  }

  private Map<YearMonth, Long> months(String code) {
    List<?> sums =
        em.createNativeQuery(
                "select extract(year from c.booked_on), extract(month from c.booked_on),"
                    + " sum(c.reporting_amount)"
                    + HOLDING
                    + " and s.campaign = ?"
                    + " group by extract(year from c.booked_on), extract(month from c.booked_on)")
            .setParameter(1, code)
            .getResultList();
    Map<YearMonth, Long> months = new TreeMap<>(Comparator.reverseOrder());
    for (Object sum : sums) {
      Object[] row = (Object[]) sum;
      months.put(YearMonth.of((int) whole(row[0]), (int) whole(row[1])), whole(row[2]));
    }
    return months;
  }

  private static long whole(Object number) {
    return ((Number) number).longValue();
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
