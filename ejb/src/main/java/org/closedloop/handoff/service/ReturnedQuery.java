package org.closedloop.handoff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
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

  private static final String LAST =
      " from HandOff h where h.standing.state = org.closedloop.handoff.HandOffState.RETURNED"
          + " and h.lead.excluded = false"
          + " and h.lead.stage = org.closedloop.lead.LeadStage.RECYCLED"
          + " and not exists (select o from HandOff o where o.lead = h.lead"
          + " and o.standing.offeredAt > h.standing.offeredAt)";
  private static final String DISPUTED =
      " from HandOff h where h.standing.disputedAt is not null and h.standing.decidedAt is null";

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private HandOffReading reading;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;

  public long count(ReturnedTab tab) {
    return dated(em.createQuery("select count(h)" + LAST + condition(tab), Long.class), tab)
        .getSingleResult();
  }

  /** Those to confirm: the last return first; the others by their day. */
  public List<HandOffRow> rows(ReturnedTab tab, int first, int most) {
    String order =
        tab == ReturnedTab.CONFIRM
            ? " order by h.standing.answeredAt desc, h.id desc"
            : " order by h.standing.resubmitOn, h.id";
    return reading.rows(
        dated(
                em.createQuery("select h" + LAST + condition(tab) + order, HandOff.class)
                    .setHint("eclipselink.batch", "h.lead")
                    .setHint("eclipselink.batch.type", "IN")
                    .setFirstResult(first)
                    .setMaxResults(most),
                tab)
            .getResultList());
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
            .setHint("eclipselink.batch.type", "IN")
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList());
  }

  private static String condition(ReturnedTab tab) {
    return switch (tab) {
      case CONFIRM -> " and h.standing.confirmedAt is null";
      case DUE -> " and h.standing.resubmitOn <= :today";
      case LATER -> " and h.standing.confirmedAt is not null and h.standing.resubmitOn > :today";
    };
  }

  private <T> TypedQuery<T> dated(TypedQuery<T> query, ReturnedTab tab) {
    return tab == ReturnedTab.CONFIRM
        ? query
        : query.setParameter("today", zone.dayOf(clock.instant()));
  }
}
