package org.closedloop.lead.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.SliceValues;
import org.closedloop.database.Database;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.lead.Lead;
import org.closedloop.listing.service.Blocks;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.NotYourFigures;
import org.closedloop.privacy.service.Viewers;

/** Finds leads; sorted, filtered and cut into pages by the database. */
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
public class LeadQuery {

  private static final String FROM = " from Lead l join l.slice s";

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private LeadVisibility visibility;
  @Inject private LongCounts counts;
  @Inject private SliceValues slices;
  @Inject private ReportingZone zone;
  @Inject private LeadPrivacy privacy;
  @Inject private Viewers viewers;
  @Resource private SessionContext caller;

  /** How many leads fit; of a long list, how many there were less than a minute ago. */
  public long count(LeadFilter filter) {
    permitted(filter);
    return counts.of(
        filter,
        () -> {
          LeadConditions wanted = conditions(filter);
          return wanted
              .fill(em.createQuery("select count(l)" + FROM + wanted.where(), Long.class))
              .getSingleResult();
        });
  }

  /**
   * Some rows of the sorted list.
   *
   * @param first how many rows to pass over
   * @param most how many rows to give
   */
  public List<LeadRow> rows(
      LeadFilter filter, LeadOrder order, boolean ascending, int first, int most) {
    permitted(filter);
    return read(conditions(filter), order.join(), order.by(ascending), first, most);
  }

  /** The numbers of all leads that fit, in the order of the list. */
  public List<Long> ids(LeadFilter filter, LeadOrder order, boolean ascending) {
    return numbers(filter, order, ascending).getResultList();
  }

  /** The numbers of the first leads that fit, in the order of the list. */
  public List<Long> ids(LeadFilter filter, LeadOrder order, boolean ascending, int most) {
    return numbers(filter, order, ascending).setMaxResults(most).getResultList();
  }

  /**
   * @throws NotYourFigures if it would tell the results of somebody else
   */
  private void permitted(LeadFilter filter) {
    if (LeadPrivacy.concerns(filter)) {
      privacy.check(filter, viewers.of(caller));
    }
  }

  private TypedQuery<Long> numbers(LeadFilter filter, LeadOrder order, boolean ascending) {
    permitted(filter);
    LeadConditions wanted = conditions(filter);
    String query =
        "select l.id" + FROM + order.join() + wanted.where() + " order by " + order.by(ascending);
    return wanted.fill(em.createQuery(query, Long.class));
  }

  /** The rows of some leads in the order of their numbers, as far as the caller may see them. */
  public List<LeadRow> these(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    LeadConditions wanted = conditions(LeadFilter.ALL).among(ids);
    return Blocks.sorted(ids, read(wanted, "", "l.id", 0, ids.size()), LeadRow::id);
  }

  /**
   * The next page of the list of all leads that fit, the newest first.
   *
   * @param after where the page before ended; null for the first page
   */
  public LeadPage after(LeadFilter filter, LeadCursor after, int most) {
    LeadConditions wanted = conditions(filter);
    List<LeadRow> found =
        read(
            after == null ? wanted : wanted.after(after),
            "",
            LeadOrder.CREATED.by(false),
            0,
            most + 1);
    List<LeadRow> rows = found.subList(0, Math.min(most, found.size()));
    LeadRow last = found.size() > most ? rows.get(most - 1) : null;
    LeadCursor next = last == null ? null : new LeadCursor(last.createdAt(), last.id());
    return new LeadPage(List.copyOf(rows), count(filter), next);
  }

  /** The channels there are, for filters. */
  public List<String> channels() {
    return values("channel");
  }

  /** The teams there are, for filters. */
  public List<String> teams() {
    return values("team");
  }

  /** Who owns leads, for filters. */
  public List<String> owners() {
    return values("owner");
  }

  private List<String> values(String dimension) {
    try (Connection connection = database.getConnection()) {
      return slices.of(connection, dimension);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private LeadConditions conditions(LeadFilter filter) {
    Database kind = filter.text() == null ? null : Database.of(database);
    return visibility.narrow(LeadConditions.of(filter, zone, kind));
  }

  private List<LeadRow> read(
      LeadConditions wanted, String join, String order, int first, int most) {
    String query = "select l" + FROM + join + wanted.where() + " order by " + order;
    return wanted
        .fill(em.createQuery(query, Lead.class))
        .setHint("eclipselink.batch", "l.slice")
        .setHint("eclipselink.batch.type", "IN")
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultStream()
        .map(LeadQuery::row)
        .toList();
  }

  private static LeadRow row(Lead lead) {
    return new LeadRow(
        lead.id(),
        lead.sourceKey().toString(),
        lead.address().company(),
        lead.address().person(),
        lead.address().city(),
        lead.stage(),
        lead.stageAt(),
        lead.furthest(),
        lead.createdAt(),
        lead.isExcluded(),
        lead.slice().dimensions());
  }
}
