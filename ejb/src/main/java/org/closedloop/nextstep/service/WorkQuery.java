package org.closedloop.nextstep.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.Jdbc;
import org.closedloop.lead.LeadStage;
import org.closedloop.lead.Leads;
import org.closedloop.organisation.Role;
import org.closedloop.source.SourceKey;

/**
 * What is to be done with which lead, and which open leads nobody is going to do anything with.
 *
 * <p>An open lead has a next step if somebody planned one, if an offer of it waits for an answer,
 * if Sales gave it back for a certain day, or if a promise about it still has to be kept. The list
 * of forgotten leads is empty exactly when every open lead has one.
 */
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
public class WorkQuery {

  private static final String LEAD =
      "l.id, y.code, l.source_key, l.company, l.person, l.stage, p.points, p.grade";

  private static final int EVER = 100;
  private static final int MOST = 50;

  private static final String OPEN_CLOCK = "ended_at is null and k.state <> 'CANCELLED'";

  private static final String FORGOTTEN =
      " from lead l join source_system y on y.id = l.source join slice s on s.id = l.slice"
          + " left join lead_score p on p.lead = l.id where not l.excluded and l.stage in (%s)"
          + " and not exists (select 1 from next_step n where n.lead = l.id and n.done_at is null)"
          + " and not exists (select 1 from hand_off h where h.lead = l.id and (h.state = 'OPEN'"
          + " or h.state = 'RETURNED' and h.resubmit_on is not null and l.stage = 'RECYCLED'"
          + " and not exists (select 1 from hand_off o where o.lead = l.id"
          + " and o.offered_at > h.offered_at)))"
          + " and not exists (select 1 from sla_clock k where k.lead = l.id and k."
          + OPEN_CLOCK
          + ")";

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private ReportingZone zone;
  @Inject private Clock clock;
  @Inject private Leads leads;

  protected WorkQuery() {} // for the container

  WorkQuery(DataSource database, ReportingZone zone, Clock clock) {
    this.database = database;
    this.zone = zone;
    this.clock = clock;
  }

  /** A condition with its values. */
  private static final class Part {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Part and(String condition, Object value) {
      if (value != null) {
        sql.append(" and ").append(condition);
        values.add(value);
      }
      return this;
    }
  }

  /** How many open leads have no next step. */
  public long countForgotten(WorkFilter filter) {
    Part part = forgotten(filter);
    return read("select count(*)" + forgotten(filter, part), part.values, row -> row.getLong(1))
        .get(0);
  }

  /** Open leads without a next step, those that wait longest first. */
  public List<ForgottenRow> forgotten(WorkFilter filter, int first, int most) {
    Part part = forgotten(filter);
    return read(
        "select "
            + LEAD
            + ", l.stage_at, s.team, s.owner"
            + forgotten(filter, part)
            + " order by l.stage_at, l.id offset "
            + first
            + " rows fetch next "
            + most
            + " rows only",
        part.values,
        row ->
            new ForgottenRow(
                row.getLong(1),
                row.getString(2) + ':' + row.getString(3),
                row.getString(4),
                row.getString(5),
                LeadStage.valueOf(row.getString(6)),
                Jdbc.instant(row, 9),
                row.getString(10),
                row.getString(11),
                row.getObject(7, Integer.class),
                row.getString(8)));
  }

  private static Part forgotten(WorkFilter filter) {
    return new Part()
        .and("s.team = ?", filter.team())
        .and("s.owner = ?", filter.employee())
        .and("l.id = ?", filter.lead());
  }

  private static String forgotten(WorkFilter filter, Part part) {
    String stages =
        filter.stages().stream()
            .map(stage -> "'" + stage.name() + "'")
            .collect(Collectors.joining(", "));
    return FORGOTTEN.formatted(stages) + part.sql;
  }

  /**
   * What is to be done until a day, planned steps and promises together, the most urgent first;
   * offers to answer have a list of their own.
   *
   * @param until the last day
   */
  public List<DueRow> due(WorkFilter filter, LocalDate until, int most) {
    List<DueRow> rows = new ArrayList<>(steps(filter, until, most));
    rows.addAll(promises(ofSide(filter).and("k.due_at < ?", endOf(until)), most));
    return sorted(rows, most);
  }

  private static List<DueRow> sorted(List<DueRow> rows, int most) {
    rows.sort(
        Comparator.comparing(DueRow::dueOn)
            .thenComparing(DueRow::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingLong(DueRow::leadId));
    return rows.size() > most ? List.copyOf(rows.subList(0, most)) : rows;
  }

  /** Everything that is still to be done with one lead. */
  public List<DueRow> of(SourceKey lead) {
    LocalDate ever = zone.dayOf(clock.instant()).plusYears(EVER);
    return due(new WorkFilter(null, null, null, leads.get(lead).id()), ever, MOST);
  }

  /** What should have been done by now, the longest overdue first. */
  public List<DueRow> overdue(WorkFilter filter, int most) {
    List<DueRow> rows = new ArrayList<>(steps(filter, yesterday(), most));
    rows.addAll(promises(passed(filter), most));
    return sorted(rows, most);
  }

  /** How much should have been done by now. */
  public long countOverdue(WorkFilter filter) {
    return count(steps(filter, yesterday()), passed(filter));
  }

  private LocalDate yesterday() {
    return zone.dayOf(clock.instant()).minusDays(1);
  }

  /** Promises whose deadline has passed; one that stands has none. */
  private Part passed(WorkFilter filter) {
    return ofSide(filter).and("k.state <> ?", "PAUSED").and("k.due_at <= ?", time(clock.instant()));
  }

  private static Part steps(WorkFilter filter, LocalDate until) {
    return ofEmployee(new Part(), filter, "n.employee").and("n.due_on <= ?", until);
  }

  /** How much there is to do until a day. */
  public long countDue(WorkFilter filter, LocalDate until) {
    return count(steps(filter, until), ofSide(filter).and("k.due_at < ?", endOf(until)));
  }

  private long count(Part steps, Part promises) {
    return read(
                "select count(*) from next_step n left join employee e on e.code = n.employee"
                    + " left join team t on t.code = e.team where n.done_at is null"
                    + steps.sql,
                steps.values,
                row -> row.getLong(1))
            .get(0)
        + read(
                "select count(*) from sla_clock k where k.kind <> 'answer' and k."
                    + OPEN_CLOCK
                    + promises.sql,
                promises.values,
                row -> row.getLong(1))
            .get(0);
  }

  /** How many planned steps were done on a day. */
  public long countDone(WorkFilter filter, LocalDate day) {
    Part part =
        ofEmployee(new Part(), filter, "n.employee")
            .and("n.done_at >= ?", time(zone.startOf(day)))
            .and("n.done_at < ?", endOf(day));
    return read(
            "select count(*) from next_step n left join employee e on e.code = n.employee"
                + " left join team t on t.code = e.team where n.done_at is not null"
                + part.sql,
            part.values,
            row -> row.getLong(1))
        .get(0);
  }

  private List<DueRow> steps(WorkFilter filter, LocalDate until, int most) {
    Part part = steps(filter, until);
    LocalDate today = zone.dayOf(clock.instant());
    return read(
        "select "
            + LEAD
            + ", n.id, n.what, n.due_on, n.employee, e.name from next_step n"
            + " join lead l on l.id = n.lead join source_system y on y.id = l.source"
            + " left join lead_score p on p.lead = l.id"
            + " left join employee e on e.code = n.employee left join team t on t.code = e.team"
            + " where n.done_at is null"
            + part.sql
            + " order by n.due_on, n.id fetch first "
            + most
            + " rows only",
        part.values,
        row -> {
          LocalDate day = row.getObject(11, LocalDate.class);
          return due(row, row.getLong(9), null, row.getString(10), day, null, day.isBefore(today));
        });
  }

  private List<DueRow> promises(Part part, int most) {
    Instant now = clock.instant();
    return read(
        "select "
            + LEAD
            + ", k.kind, k.state, k.due_at, k.employee, e.name from sla_clock k"
            + " join lead l on l.id = k.lead join source_system y on y.id = l.source"
            + " left join lead_score p on p.lead = l.id"
            + " left join employee e on e.code = k.employee"
            + " where k.kind <> 'answer' and k."
            + OPEN_CLOCK
            + part.sql
            + " order by k.due_at, k.id fetch first "
            + most
            + " rows only",
        part.values,
        row -> {
          Instant at = Jdbc.instant(row, 11);
          boolean overdue = !at.isAfter(now) && !"PAUSED".equals(row.getString(10));
          return due(row, null, row.getString(9), null, zone.dayOf(at), at, overdue);
        });
  }

  private static DueRow due(
      ResultSet row,
      Long step,
      String promise,
      String what,
      LocalDate dueOn,
      Instant dueAt,
      boolean overdue)
      throws SQLException {
    return new DueRow(
        step,
        promise,
        what,
        dueOn,
        dueAt,
        overdue,
        row.getString(12),
        row.getString(13),
        row.getLong(1),
        row.getString(2) + ':' + row.getString(3),
        row.getString(4),
        row.getString(5),
        LeadStage.valueOf(row.getString(6)),
        row.getObject(7, Integer.class),
        row.getString(8));
  }

  private static Part ofEmployee(Part part, WorkFilter filter, String employee) {
    return part.and("n.lead = ?", filter.lead())
        .and(employee + " = ?", filter.employee())
        .and("t.code = ?", filter.team())
        .and("t.department = ?", filter.department() == null ? null : filter.department().name());
  }

  private static Part ofSide(WorkFilter filter) {
    return new Part()
        .and("k.lead = ?", filter.lead())
        .and("k.employee = ?", filter.employee())
        .and("k.team = ?", filter.team())
        .and("k.side = ?", filter.department() == null ? null : filter.department().name());
  }

  private OffsetDateTime endOf(LocalDate day) {
    return time(zone.startOf(day.plusDays(1)));
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private <T> List<T> read(String query, List<Object> values, Jdbc.Row<T> row) {
    return Jdbc.read(database, query, row, values.toArray());
  }
}
