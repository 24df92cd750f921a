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
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.PrivacyPolicies;
import org.closedloop.privacy.PrivacyPolicy;
import org.closedloop.privacy.Viewer;
import org.closedloop.privacy.service.Look;
import org.closedloop.privacy.service.LookLog;
import org.closedloop.privacy.service.Viewers;
import org.closedloop.sla.Agreement;
import org.closedloop.sla.Agreements;
import org.closedloop.sla.Promise;
import org.closedloop.sla.clock.ClockBook;
import org.closedloop.sla.clock.ClockBook.Explained;
import org.closedloop.sla.clock.SlaClock;
import org.closedloop.sla.kind.Limit;
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
  @Inject private Agreements agreements;
  @Inject private BusinessCalendars calendars;
  @Inject private Clock clock;
  @Inject private ReportingZone zone;
  @Inject private PrivacyPolicies policies;
  @Inject private Viewers viewers;
  @Inject private LookLog log;
  @Resource private SessionContext caller;

  /** How many clocks are not over, how many of them are overdue, and how many stand. */
  public record Count(Department side, long running, long overdue, long paused)
      implements Serializable {}

  /** Running clocks by side, as far as the caller sees them. */
  public List<Count> counts() {
    Query query =
        bound(
            "select c.side, count(*), sum(case when c.state = 'BREACHED' then 1 else 0 end),"
                + " sum(case when c.state = 'PAUSED' then 1 else 0 end)"
                + OPEN
                + visible()
                + " group by c.side order by c.side");
    List<Count> counts = new ArrayList<>();
    for (Object each : query.getResultList()) {
      Object[] row = (Object[]) each;
      counts.add(
          new Count(
              Department.valueOf((String) row[0]), whole(row[1]), whole(row[2]), whole(row[3])));
    }
    return counts;
  }

  /**
   * Clocks that run or are overdue, the worst first: whose deadline passed longest ago.
   *
   * @param side only those of one side; null for both
   */
  public List<RunningClock> running(Department side, int most) {
    return open(ClockFilter.of(side), most);
  }

  /**
   * Clocks that stand because somebody agreed to a pause. They have no deadline, so among those
   * that run they would always come last.
   */
  public List<RunningClock> paused(Department side, int most) {
    return open(ClockFilter.of(side).standing(ClockFilter.Standing.PAUSED), most);
  }

  /** How many clocks are not over and fit, as far as the caller sees them. */
  public long count(ClockFilter filter) {
    return whole(
        bound("select count(*)" + OPEN + visible() + filter.conditions(), filter.values())
            .getSingleResult());
  }

  /** Clocks that are not over and fit, the worst first. */
  public List<RunningClock> open(ClockFilter filter, int most) {
    Query query =
        bound(
                "select c.id, c.lead"
                    + OPEN
                    + visible()
                    + filter.conditions()
                    + " order by case when c.due_at is null then 1 else 0 end, c.due_at, c.id",
                filter.values())
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

  /**
   * Promises whose deadline passed in a time without being kept, the earliest first. Who was
   * responsible is for whom the policy for employee data says; it is written down then.
   *
   * @param until the first instant that does not count
   */
  public List<BrokenPromise> broken(Department side, Instant from, Instant until, int most) {
    Query query =
        bound(
                "select c.kind, c.side, s.code || ':' || l.source_key, coalesce(l.company,"
                    + " l.person, l.source_key), t.name, c.employee, e.name, c.due_at, c.ended_at,"
                    + " c.taken_minutes, c.limit_minutes, (select count(*) from absence a where"
                    + " a.employee = c.employee and not a.retracted and cast(c.due_at as date)"
                    + " between a.first_day and a.last_day), c.team from sla_clock c join lead l on"
                    + " l.id = c.lead join source_system s on s.id = l.source left join employee e"
                    + " on e.code = c.employee left join team t on t.code = c.team where c.state ="
                    + " 'BREACHED' and not l.excluded and c.due_at >= '"
                    + from.truncatedTo(ChronoUnit.SECONDS)
                    + "' and c.due_at < '"
                    + until.truncatedTo(ChronoUnit.SECONDS)
                    + "' and c.side = '"
                    + side.name()
                    + "'"
                    + visible()
                    + " order by c.due_at, c.id")
            .setMaxResults(most);
    Viewer viewer = viewers.of(caller);
    PrivacyPolicy policy = policies.inForce();
    boolean all = policy.letsSeeAll(viewer);
    Set<String> hidden = all ? Set.of() : policy.withheld(policies.people());
    List<BrokenPromise> broken = new ArrayList<>();
    for (Object each : query.getResultList()) {
      Object[] row = (Object[]) each;
      boolean own = row[5] != null && viewer.employee().filter(row[5]::equals).isPresent();
      boolean small = row[12] != null && hidden.contains(row[12]);
      broken.add(broken(all || own || row[5] == null, small, row));
    }
    if (all && !broken.isEmpty()) {
      log.write(
          new Look(
              clock.instant(),
              viewer.account(),
              "broken-promises",
              zone.dayOf(from),
              zone.dayOf(until),
              List.of()));
    }
    return broken;
  }

  private static BrokenPromise broken(boolean named, boolean hidden, Object... row) {
    Instant ended = instant(row[8]);
    Long late = row[9] == null ? null : Long.valueOf(whole(row[9]) - whole(row[10]));
    BrokenPromise.Cause cause = BrokenPromise.Cause.LATE;
    if (row[5] == null) {
      cause = BrokenPromise.Cause.NOBODY;
    } else if (named && whole(row[11]) > 0) {
      cause = BrokenPromise.Cause.AWAY;
    } else if (whole(row[10]) == 0) {
      cause = BrokenPromise.Cause.INCOMPLETE;
    } else if (ended == null || late == null) {
      cause = BrokenPromise.Cause.OPEN;
    }
    return new BrokenPromise(
        (String) row[0],
        Department.valueOf((String) row[1]),
        (String) row[2],
        (String) row[3],
        hidden ? null : (String) row[4],
        named ? row[6] == null ? (String) row[5] : (String) row[6] : null,
        named,
        instant(row[7]),
        ended,
        late,
        cause);
  }

  private static Instant instant(Object column) {
    if (column == null) {
      return null;
    }
    return column instanceof OffsetDateTime time
        ? time.toInstant()
        : ((Timestamp) column).toInstant();
  }

  /** Requests for a pause that wait for a second person. */
  @RolesAllowed({
    Role.MARKETING_LEAD,
    Role.SALES_LEAD,
    Role.MANAGEMENT,
    Role.CONTROLLER,
    Role.ADMIN
  })
  public List<RunningClock> pausesAsked() {
    List<Long> leads = new ArrayList<>();
    for (Object each :
        em.createNativeQuery(
                "select distinct c.lead from sla_intervention i join sla_clock c on c.id = i.clock"
                    + " where i.kind = 'PAUSE_ASKED' and c.ended_at is null and not exists"
                    + " (select 1 from sla_intervention a where a.asked = i.id)")
            .getResultList()) {
      leads.add(whole(each));
    }
    return shown(book.of(leads, clock.instant())).stream()
        .filter(each -> each.pauseAsked() != null && !each.over())
        .toList();
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

  /**
   * Until when Marketing would have to react to a lead that is returned now; empty if nothing is
   * agreed.
   */
  public Optional<Instant> reactionDue() {
    Instant now = clock.instant();
    return agreements
        .inForce(Agreement.MARKETING_AND_SALES, now)
        .flatMap(
            version ->
                version.terms().promises().stream()
                    .filter(promise -> "reaction".equals(promise.kind()))
                    .map(promise -> due(new Promise(version.id(), promise), now))
                    .findFirst());
  }

  private Instant due(Promise reaction, Instant now) {
    BusinessCalendar calendar = calendars.validAt(reaction.terms().calendar(), now);
    Limit limit = Limit.workingDays(reaction.whole("days", 2));
    return calendar.after(now, limit.from(now, calendar));
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
    return bound(sql, List.of());
  }

  /** With the values for the question marks behind those of {@link #visible}. */
  private Query bound(String sql, List<String> further) {
    Query query = em.createNativeQuery(sql);
    List<String> values = new ArrayList<>();
    if (visible().contains("?")) {
      String name = caller.getCallerPrincipal().getName();
      String employee = accounts.named(name).flatMap(UserAccount::employee).orElse(name);
      values.addAll(List.of(employee, employee));
    }
    values.addAll(further);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  private static long whole(Object number) {
    return number == null ? 0 : ((Number) number).longValue();
  }
}
