package org.closedloop.home.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Jdbc;
import org.closedloop.lead.LeadStage;
import org.closedloop.organisation.Absences;
import org.closedloop.organisation.Away;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.service.Reach;
import org.closedloop.privacy.service.Reaches;
import org.closedloop.privacy.service.Viewers;

/** What stands beside the work on the pages people begin with: who, how well, what went well. */
@Stateless
@RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD, Role.MANAGEMENT})
public class HomeQuery {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private UserAccounts accounts;
  @Inject private Reaches reaches;
  @Inject private Viewers viewers;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /** The caller as a colleague. */
  public Me me() {
    String account = caller.getCallerPrincipal().getName();
    String code = accounts.named(account).flatMap(UserAccount::employee).orElse(account);
    return read(
            "select e.code, t.code, t.name, t.department from employee e"
                + " left join team t on t.code = e.team where e.code = ?",
            row ->
                new Me(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4) == null ? null : Department.valueOf(row.getString(4))),
            code)
        .stream()
        .findFirst()
        .orElse(new Me(code, null, null, null));
  }

  /** The caller's own promises that were due in the month of today. */
  public Kept keptThisMonth() {
    LocalDate today = zone.dayOf(clock.instant());
    Instant from = zone.startOf(today.withDayOfMonth(1));
    return read(
            "select coalesce(sum(case when state = 'MET' then 1 else 0 end), 0),"
                + " coalesce(sum(case when state = 'BREACHED' then 1 else 0 end), 0)"
                + " from sla_clock where employee = ? and due_at >= ? and due_at <= ?",
            row -> new Kept(row.getLong(1), row.getLong(2)),
            me().employee(),
            time(from),
            time(clock.instant()))
        .get(0);
  }

  /** The caller's deals of the last seven days that were won, the last one first. */
  public List<Win> wins(int most) {
    return read(
        "select y.code, l.source_key, l.company, o.name, o.reporting_amount, o.closed_at, s.channel"
            + " from opportunity o join lead l on l.id = o.lead join source_system y on"
            + " y.id = l.source join slice s on s.id = l.slice where o.outcome = 'WON'"
            + " and o.owner = ? and o.closed_at >= ? and not l.excluded"
            + " order by o.closed_at desc, o.id desc fetch first "
            + most
            + " rows only",
        row ->
            new Win(
                row.getString(1) + ':' + row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, Long.class),
                Jdbc.instant(row, 6),
                row.getString(7)),
        me().employee(),
        time(zone.startOf(zone.dayOf(clock.instant()).minusDays(7))));
  }

  /** The caller's open leads that should be called first. */
  public List<HotLead> hot(int most) {
    return read(
        "select y.code, l.source_key, l.company, l.person, l.stage, p.points, p.grade"
            + " from lead_score p join lead l on l.id = p.lead join source_system y on"
            + " y.id = l.source join slice s on s.id = l.slice where s.owner = ?"
            + " and not l.excluded and l.stage not in ('CUSTOMER', 'LOST')"
            + " order by p.points desc, p.lead fetch first "
            + most
            + " rows only",
        row ->
            new HotLead(
                row.getString(1) + ':' + row.getString(2),
                row.getString(3),
                row.getString(4),
                LeadStage.valueOf(row.getString(5)),
                row.getInt(6),
                row.getString(7)),
        me().employee());
  }

  /** How the teams of Sales stand, those with most to make good first. */
  public List<TeamLine> teams() {
    Map<String, long[]> offers = new HashMap<>();
    read(
        "select h.team, count(*), sum(case when h.employee is null then 1 else 0 end)"
            + " from hand_off h join lead l on l.id = h.lead where h.state = 'OPEN'"
            + " and not l.excluded and h.team is not null group by h.team",
        row -> offers.put(row.getString(1), new long[] {row.getLong(2), row.getLong(3)}));
    Map<String, long[]> clocks = new HashMap<>();
    read(
        "select k.team, sum(case when k.kind = 'answer' then 1 else 0 end), count(*)"
            + " from sla_clock k where k.ended_at is null and k.state = 'BREACHED'"
            + " and k.team is not null group by k.team",
        row -> clocks.put(row.getString(1), new long[] {row.getLong(2), row.getLong(3)}));
    long[] none = {0, 0};
    List<TeamLine> lines =
        read(
            "select code, name from team where department = 'SALES' order by name",
            row -> {
              String code = row.getString(1);
              long[] offered = offers.getOrDefault(code, none);
              long[] broken = clocks.getOrDefault(code, none);
              return new TeamLine(
                  code, row.getString(2), offered[0], broken[0], offered[1], broken[1]);
            });
    return lines.stream()
        .filter(line -> line.offers() + line.broken() > 0 || hasPeople(line.team()))
        .sorted(Comparator.comparingLong(TeamLine::broken).reversed().thenComparing(TeamLine::name))
        .toList();
  }

  private boolean hasPeople(String team) {
    return !read(
            "select code from employee where team = ? and active fetch first row only",
            row -> row.getString(1),
            team)
        .isEmpty();
  }

  /** Who is away today, and who stands in. */
  public List<AwayRow> away() {
    LocalDate today = zone.dayOf(clock.instant());
    Map<String, Colleague> people = new HashMap<>();
    active().forEach(each -> people.put(each.code(), each.colleague()));
    List<AwayRow> rows = new ArrayList<>();
    for (Away away : absences(today).values()) {
      Colleague who = people.get(away.employee());
      if (who != null) {
        String deputy = away.deputy().map(people::get).map(Colleague::name).orElse(null);
        rows.add(new AwayRow(who.name(), who.team(), away.lastDay(), deputy));
      }
    }
    rows.sort(Comparator.comparing(AwayRow::name));
    return rows;
  }

  private Map<String, Away> absences(LocalDate day) {
    try (Connection connection = database.getConnection()) {
      return Absences.on(connection, day);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Everybody whom the caller may give work, by name. */
  public List<Colleague> colleagues() {
    Reach reach = reaches.of(viewers.of(caller));
    return active().stream()
        .filter(each -> reach.covers(each.code(), each.team(), each.department()))
        .map(Worker::colleague)
        .toList();
  }

  /** Somebody who works here, in a team or in none. */
  private record Worker(String code, String team, Department department, Colleague colleague) {}

  private List<Worker> active() {
    return read(
        "select e.code, e.name, t.name, t.code, t.department from employee e"
            + " left join team t on t.code = e.team where e.active order by e.name, e.code",
        row ->
            new Worker(
                row.getString(1),
                row.getString(4),
                row.getString(5) == null ? null : Department.valueOf(row.getString(5)),
                new Colleague(row.getString(1), row.getString(2), row.getString(3))));
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private <T> List<T> read(String query, Jdbc.Row<T> row, Object... values) {
    return Jdbc.read(database, query, row, values);
  }
}
