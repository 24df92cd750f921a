package org.closedloop.sla.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Role;
import org.closedloop.sla.clock.ClockBook;
import org.closedloop.sla.clock.ClockBook.Explained;
import org.closedloop.sla.clock.SlaClock;
import org.closedloop.source.SourceKey;

/**
 * Clocks as people see them. Managers and controllers see both sides, Marketing its own side, Sales
 * the clocks of the own team.
 */
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
public class ClockQuery {

  private static final String OPEN =
      " from sla_clock c join lead l on l.id = c.lead where c.ended_at is null and not l.excluded";

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private ClockBook book;
  @Inject private UserAccounts accounts;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /** How many clocks run, and how many of them are overdue. */
  public record Count(Department side, long running, long overdue) implements Serializable {}

  /** Running clocks by side, as far as the caller sees them. */
  public List<Count> counts() {
    Query query =
        bound(
            "select c.side, count(*), sum(case when c.state = 'BREACHED' then 1 else 0 end)"
                + OPEN
                + visible()
                + " group by c.side order by c.side");
    List<Count> counts = new ArrayList<>();
    for (Object each : query.getResultList()) {
      Object[] row = (Object[]) each;
      counts.add(new Count(Department.valueOf((String) row[0]), whole(row[1]), whole(row[2])));
    }
    return counts;
  }

  /**
   * Clocks that run or are overdue, the worst first: whose deadline passed longest ago.
   *
   * @param side only those of one side; null for both
   */
  public List<RunningClock> running(Department side, int most) {
    String only = side == null ? "" : " and c.side = '" + side.name() + "'";
    Query query =
        bound(
                "select c.id, c.lead"
                    + OPEN
                    + only
                    + visible()
                    + " order by case when c.due_at is null then 1 else 0 end, c.due_at, c.id")
            .setMaxResults(most);
    Map<Long, Long> leads = new LinkedHashMap<>();
    for (Object each : query.getResultList()) {
      Object[] row = (Object[]) each;
      leads.put(whole(row[0]), whole(row[1]));
    }
    Instant now = clock.instant();
    Map<Long, Explained> byId = new HashMap<>();
    book.of(leads.values(), now).forEach(each -> byId.put(each.clock().id(), each));
    return shown(leads.keySet().stream().map(byId::get).filter(each -> each != null).toList());
  }

  /** Every clock of a lead, the newest first. */
  public List<RunningClock> ofLead(SourceKey key) {
    List<?> found =
        em.createNativeQuery(
                "select l.id from lead l join source_system s on s.id = l.source where s.code = ?"
                    + " and l.source_key = ?")
            .setParameter(1, key.system())
            .setParameter(2, key.id())
            .getResultList();
    List<Long> leads = found.stream().map(ClockQuery::whole).toList();
    List<Explained> clocks = new ArrayList<>(book.of(leads, clock.instant()));
    Collections.reverse(clocks);
    return shown(clocks);
  }

  private List<RunningClock> shown(List<Explained> clocks) {
    Map<Long, Object[]> leads = leads(clocks);
    Map<String, String> names = names();
    Map<Long, String> asked = asked();
    List<RunningClock> shown = new ArrayList<>();
    for (Explained each : clocks) {
      SlaClock one = each.clock();
      Object[] lead = leads.get(one.lead());
      shown.add(
          new RunningClock(
              one.id(),
              one.lead(),
              (String) lead[1],
              (String) lead[2],
              one.obligation(),
              one.kind(),
              one.round(),
              Department.valueOf(one.side()),
              one.team(),
              each.holder(),
              names.getOrDefault(each.holder(), each.holder()),
              one.state(),
              one.startedAt(),
              one.dueAt(),
              one.endedAt(),
              one.limitMinutes(),
              each.left() == null ? null : Long.valueOf(each.left().toMinutes()),
              one.takenMinutes(),
              one.isOver(),
              asked.get(one.id()),
              isOwn(one),
              pieces(each)));
    }
    return shown;
  }

  private static List<RunningClock.Piece> pieces(Explained each) {
    return each.segments().stream()
        .map(
            segment ->
                new RunningClock.Piece(
                    segment.kind().name(),
                    segment.start(),
                    segment.end(),
                    segment.length().toMinutes(),
                    segment.name(),
                    segment.approver()))
        .toList();
  }

  private Map<Long, Object[]> leads(List<Explained> clocks) {
    Map<Long, Object[]> leads = new HashMap<>();
    List<Long> wanted = clocks.stream().map(each -> each.clock().lead()).distinct().toList();
    if (wanted.isEmpty()) {
      return leads;
    }
    String among = String.join(", ", wanted.stream().map(String::valueOf).toList());
    for (Object each :
        em.createNativeQuery(
                "select l.id, s.code || ':' || l.source_key, coalesce(l.company, l.person,"
                    + " l.source_key) from lead l join source_system s on s.id = l.source"
                    + " where l.id in ("
                    + among
                    + ")")
            .getResultList()) {
      Object[] row = (Object[]) each;
      leads.put(whole(row[0]), row);
    }
    return leads;
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (Object each : em.createNativeQuery("select code, name from employee").getResultList()) {
      Object[] row = (Object[]) each;
      names.put((String) row[0], (String) row[1]);
    }
    return names;
  }

  private Map<Long, String> asked() {
    Map<Long, String> asked = new HashMap<>();
    for (Object each :
        em.createNativeQuery(
                "select i.clock, i.actor from sla_intervention i join sla_clock c on c.id = i.clock"
                    + " where i.kind = 'PAUSE_ASKED' and c.ended_at is null and not exists"
                    + " (select 1 from sla_intervention a where a.asked = i.id)")
            .getResultList()) {
      Object[] row = (Object[]) each;
      asked.put(whole(row[0]), (String) row[1]);
    }
    return asked;
  }

  private boolean isOwn(SlaClock one) {
    if (one.isOver()) {
      return false;
    }
    return caller.isCallerInRole(Role.MANAGEMENT)
        || "MARKETING".equals(one.side()) && caller.isCallerInRole(Role.MARKETING_LEAD)
        || "SALES".equals(one.side()) && caller.isCallerInRole(Role.SALES_LEAD);
  }

  private boolean seesBothSides() {
    return List.of(
            Role.MARKETING_LEAD,
            Role.SALES_LEAD,
            Role.MANAGEMENT,
            Role.CONTROLLER,
            Role.ADMIN,
            Role.INTEGRATION)
        .stream()
        .anyMatch(caller::isCallerInRole);
  }

  private String visible() {
    if (seesBothSides()) {
      return "";
    }
    if (caller.isCallerInRole(Role.MARKETING)) {
      return " and c.side = 'MARKETING'";
    }
    return " and c.side = 'SALES' and (c.employee = ? or c.team ="
        + " (select e.team from employee e where e.code = ?))";
  }

  private Query bound(String sql) {
    Query query = em.createNativeQuery(sql);
    if (sql.contains("?")) {
      String name = caller.getCallerPrincipal().getName();
      String employee = accounts.named(name).flatMap(UserAccount::employee).orElse(name);
      query.setParameter(1, employee).setParameter(2, employee);
    }
    return query;
  }

  private static long whole(Object number) {
    return number == null ? 0 : ((Number) number).longValue();
  }
}
