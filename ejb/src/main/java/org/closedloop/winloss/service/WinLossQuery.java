package org.closedloop.winloss.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.Sql;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.GroupTooSmall;
import org.closedloop.privacy.service.PrivacyQuery;
import org.closedloop.winloss.Bands;
import org.closedloop.winloss.ClosedDeal;
import org.closedloop.winloss.Factor;

/** The deals won and lost in a period with their circumstances: a few queries, however many. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN,
  Role.INTEGRATION
})
public class WinLossQuery {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private PrivacyQuery privacy;
  @Inject private PublishedDeals published;

  public WinLossQuery() {} // for the container

  /** Outside the container. */
  public WinLossQuery(DataSource database) {
    this.database = database;
    this.published = new PublishedDeals();
  }

  /**
   * As many as the ledger counts, in the order of leads and days. A deal of a team that is withheld
   * from the caller stands there without its team.
   *
   * @throws GroupTooSmall if only deals of such a team are asked for
   */
  public List<ClosedDeal> deals(Closings asked) {
    Set<String> withheld = privacy == null ? Set.of() : privacy.withheldTeams();
    if (withheld.contains(asked.only().getOrDefault(Factor.TEAM, ""))) {
      throw new GroupTooSmall(privacy.minimumGroup());
    }
    return without(
            withheld,
            published.to(
                asked.frozen().stretches(asked.from(), asked.to(), asked.run()), this::read))
        .stream()
        .filter(deal -> fits(deal, asked.only()))
        .toList();
  }

  private List<ClosedDeal> read(List<Frozen.Stretch> stretches) {
    try (Connection connection = database.getConnection()) {
      List<ClosedDeal> deals = new ArrayList<>();
      for (Frozen.Stretch stretch : stretches) {
        deals.addAll(new Dossiers(connection, stretch).read());
      }
      return sized(deals);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static List<ClosedDeal> without(Set<String> withheld, List<ClosedDeal> deals) {
    return deals.stream()
        .map(
            deal ->
                withheld.contains(deal.factors().getOrDefault(Factor.TEAM, ""))
                    ? deal.without(Factor.TEAM)
                    : deal)
        .toList();
  }

  private static boolean fits(ClosedDeal deal, Map<Factor, String> only) {
    return only.entrySet().stream()
        .allMatch(limit -> limit.getValue().equals(deal.factors().get(limit.getKey())));
  }

  /** Quarters of all deals of the period, so that a slice is measured like the whole. */
  private static List<ClosedDeal> sized(List<ClosedDeal> deals) {
    long[] ends = Bands.quarters(deals.stream().map(ClosedDeal::cents).toList());
    return deals.stream()
        .map(
            deal -> {
              Map<Factor, String> factors = new EnumMap<>(Factor.class);
              factors.putAll(deal.factors());
              factors.put(Factor.SIZE, Bands.amount(deal.cents(), ends));
              return new ClosedDeal(
                  deal.lead(),
                  deal.opportunity(),
                  deal.closedOn(),
                  deal.won(),
                  deal.cents(),
                  deal.reason(),
                  deal.activities(),
                  factors);
            })
        .toList();
  }

  /** What some deals are called, in their order. */
  public List<DealNames> names(List<ClosedDeal> deals) {
    if (deals.isEmpty()) {
      return List.of();
    }
    try (Connection connection = database.getConnection()) {
      Map<Long, String[]> leads = new HashMap<>();
      new Sql()
          .add("select l.id, s.code || ':' || l.source_key, coalesce(l.company, l.person) from")
          .add(" lead l join source_system s on s.id = l.source where l.id in ")
          .in(deals.stream().map(ClosedDeal::lead).distinct().toList())
          .each(
              connection,
              row -> leads.put(row.getLong(1), new String[] {row.getString(2), row.getString(3)}));
      Map<Long, String> names = new HashMap<>();
      new Sql()
          .add("select id, coalesce(name, source_key) from opportunity where id in ")
          .in(deals.stream().map(ClosedDeal::opportunity).distinct().toList())
          .each(connection, row -> names.put(row.getLong(1), row.getString(2)));
      return deals.stream()
          .map(
              deal -> {
                String[] lead = leads.getOrDefault(deal.lead(), new String[] {"", ""});
                return new DealNames(
                    lead[0],
                    lead[1] == null ? lead[0] : lead[1],
                    names.getOrDefault(deal.opportunity(), ""));
              })
          .toList();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
