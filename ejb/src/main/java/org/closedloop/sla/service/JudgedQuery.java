package org.closedloop.sla.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.Jdbc;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.service.Viewers;

/**
 * The promises behind a figure of the cockpit: which were judged, on which leads, and how.
 *
 * <p>As in the cockpit a promise counts when it was done, or when its deadline passed; test leads
 * do not count. Everybody sees every lead, nobody sees here who was responsible.
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
public class JudgedQuery {

  private static final String FROM =
      " from sla_clock c join lead l on l.id = c.lead join source_system s on s.id = l.source"
          + " where not l.excluded";

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private ReportingZone zone;
  @Inject private Viewers viewers;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  public long count(JudgedFilter filter) {
    return read("select count(*)", filter, "", row -> row.getLong(1)).get(0);
  }

  /**
   * Some rows, the latest deadline first.
   *
   * @param first how many rows to pass over
   * @param most how many rows to give
   */
  public List<JudgedPromise> rows(JudgedFilter filter, int first, int most) {
    return read(
        "select c.kind, c.side, s.code, l.source_key, coalesce(l.company, l.person, l.source_key),"
            + " c.state, c.due_at, c.ended_at",
        filter,
        " order by c.due_at desc, c.id offset " + first + " rows fetch next " + most + " rows only",
        row ->
            new JudgedPromise(
                row.getString(1),
                Department.valueOf(row.getString(2)),
                row.getString(3) + ':' + row.getString(4),
                row.getString(5),
                "MET".equals(row.getString(6)),
                Jdbc.instant(row, 7),
                Jdbc.instant(row, 8)));
  }

  private <T> List<T> read(String select, JudgedFilter filter, String order, Jdbc.Row<T> row) {
    List<Object> values = new ArrayList<>();
    String query = select + FROM + conditions(filter, values) + order;
    return Jdbc.read(database, query, row, values.toArray());
  }

  private String conditions(JudgedFilter filter, List<Object> values) {
    OffsetDateTime from = zone.startOf(filter.first()).atOffset(ZoneOffset.UTC);
    OffsetDateTime end = zone.startOf(filter.last().plusDays(1)).atOffset(ZoneOffset.UTC);
    StringBuilder conditions = new StringBuilder();
    String done = filter.mine() ? "c.due_at" : "c.ended_at";
    List<String> states = new ArrayList<>();
    if (!Boolean.FALSE.equals(filter.kept())) {
      states.add("c.state = 'MET' and " + done + " >= ? and " + done + " < ?");
      values.addAll(List.of(from, end));
    }
    if (!Boolean.TRUE.equals(filter.kept())) {
      states.add("c.state = 'BREACHED' and c.due_at >= ? and c.due_at < ?");
      values.addAll(List.of(from, end));
    }
    conditions.append(" and (").append(String.join(" or ", states)).append(')');
    if (filter.promise() != null) {
      conditions.append(" and c.obligation = ?");
      values.add(filter.promise());
    }
    if (filter.side() != null) {
      conditions.append(" and c.side = ?");
      values.add(filter.side().name());
    }
    if (filter.mine()) {
      conditions.append(" and c.employee = ? and c.due_at <= ?");
      values.add(viewers.of(caller).employee().orElse(caller.getCallerPrincipal().getName()));
      values.add(clock.instant().atOffset(ZoneOffset.UTC));
    }
    return conditions.toString();
  }
}
