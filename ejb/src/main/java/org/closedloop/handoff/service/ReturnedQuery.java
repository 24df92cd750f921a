package org.closedloop.handoff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.handoff.HandOff;
import org.closedloop.organisation.Role;

/** Leads Sales returned and nobody offered since: to confirm, due today, later; and disputes. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN,
  Role.INTEGRATION
})
public class ReturnedQuery {

  /** By SQL: the two databases do not agree on truth values in other queries. */
  private static final String LAST =
      " from hand_off h join lead l on l.id = h.lead"
          + " where h.state = 'RETURNED' and l.excluded = false and l.stage = 'RECYCLED'"
          + " and not exists (select 1 from hand_off o where o.lead = h.lead"
          + " and o.offered_at > h.offered_at)";

  private static final String DISPUTED =
      " from HandOff h where h.standing.disputedAt is not null and h.standing.decidedAt is null";

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private HandOffReading reading;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;

  public long count(ReturnedTab tab) {
    Query query = dated(em.createNativeQuery("select count(*)" + LAST + condition(tab)), tab);
    return ((Number) query.getSingleResult()).longValue();
  }

  /** For how many of those to confirm Marketing has taken longer than promised. */
  public long overdue() {
    Query query =
        em.createNativeQuery(
            "select count(*)"
                + LAST
                + condition(ReturnedTab.CONFIRM)
                + " and exists (select 1 from sla_clock c where c.lead = h.lead"
                + " and c.hand_off = h.hand_off_key and c.kind = 'reaction'"
                + " and c.state = 'BREACHED' and c.ended_at is null)");
    return ((Number) query.getSingleResult()).longValue();
  }

  /** Those to confirm: the last return first; the others by their day. */
  public List<HandOffRow> rows(ReturnedTab tab, int first, int most) {
    String order =
        tab == ReturnedTab.CONFIRM
            ? " order by h.answered_at desc, h.id desc"
            : " order by h.resubmit_on, h.id";
    List<Long> ids = new ArrayList<>();
    for (Object id :
        dated(em.createNativeQuery("select h.id" + LAST + condition(tab) + order), tab)
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList()) {
      ids.add(((Number) (id instanceof Object[] row ? row[0] : id)).longValue());
    }
    return reading.rows(inOrder(ids));
  }

  private List<HandOff> inOrder(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, HandOff> found =
        em.createQuery("select h from HandOff h where h.id in :ids", HandOff.class)
            .setHint("eclipselink.batch", "h.lead")
            .setHint("eclipselink.batch", "h.lead.slice")
            .setHint("eclipselink.batch.type", "IN")
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(HandOff::id, Function.identity()));
    return ids.stream().map(found::get).toList();
  }

  public long countDisputes() {
    return em.createQuery("select count(h)" + DISPUTED, Long.class).getSingleResult();
  }

  /** Cases that wait for a manager's decision, the oldest first. */
  public List<HandOffRow> disputes(int first, int most) {
    return reading.rows(
        em.createQuery(
                "select h" + DISPUTED + " order by h.standing.disputedAt, h.id", HandOff.class)
            .setHint("eclipselink.batch", "h.lead")
            .setHint("eclipselink.batch", "h.lead.slice")
            .setHint("eclipselink.batch.type", "IN")
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList());
  }

  private static String condition(ReturnedTab tab) {
    return switch (tab) {
      case CONFIRM -> " and h.confirmed_at is null";
      case DUE -> " and h.resubmit_on <= ?";
      case LATER -> " and h.confirmed_at is not null and h.resubmit_on > ?";
    };
  }

  private Query dated(Query query, ReturnedTab tab) {
    return tab == ReturnedTab.CONFIRM
        ? query
        : query.setParameter(1, Date.valueOf(zone.dayOf(clock.instant())));
  }
}
