package org.closedloop.catalog.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.closedloop.catalog.Feed;
import org.closedloop.catalog.Unfed;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.kpi.service.Sql;
import org.closedloop.organisation.Role;
import org.closedloop.sla.kind.ObligationKinds;

/** Which figures and promises today's data cannot feed: four queries, however much there is. */
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
public class ReportabilityQuery {

  private static final int MONTHS = 3;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private PublishedRunQuery runs;
  @Inject private Catalog catalog;
  @Inject private ObligationKinds kinds;

  public ReportabilityQuery() {} // for the container

  /** Outside the container. */
  public ReportabilityQuery(DataSource database, Catalog catalog) {
    this.database = database;
    this.catalog = catalog;
    runs = new PublishedRunQuery(database);
    kinds = ObligationKinds.shipped();
  }

  /** As the newest run knows; empty before the first one. */
  public Optional<List<Unfed>> unfed() {
    return runs.newest().map(run -> feed(run).unfed(catalog));
  }

  private Feed feed(PublishedRun run) {
    try (Connection connection = database.getConnection()) {
      LocalDate since = run.knownDay().withDayOfMonth(1).minusMonths(MONTHS);
      OffsetDateTime known = run.knownAt().atOffset(ZoneOffset.UTC);
      Set<String> transitions = new HashSet<>();
      boolean[] goal = new boolean[1];
      new Sql()
          .add("select coalesce(t.transition, ''), v.goal from agreement_version v")
          .add(" left join transition_target t on t.agreement_version = v.id where ")
          .add(inForce(known))
          .each(
              connection,
              row -> {
                transitions.add(row.getString(1));
                goal[0] |= row.getObject(2) != null;
              });
      boolean volume =
          !new Sql()
              .add("select o.code from obligation o join agreement_version v")
              .add(" on v.id = o.agreement_version and o.kind = 'volume' where ")
              .add(inForce(known))
              .list(connection, row -> row.getString(1))
              .isEmpty();
      return new Feed(
          booked(connection),
          promises(connection, run, known),
          transitions,
          goal[0],
          volume,
          since);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static Map<String, LocalDate> booked(Connection connection) throws SQLException {
    Map<String, LocalDate> booked = new HashMap<>();
    new Sql()
        .add("select m.code, (select max(t.booked_month) from total t where t.measure = m.id")
        .add(" and t.to_run = 2147483647) from measure m")
        .each(
            connection,
            row -> {
              if (row.getObject(2) != null) {
                booked.put(row.getString(1), row.getObject(2, LocalDate.class));
              }
            });
    return booked;
  }

  private Map<String, Feed.Promised> promises(
      Connection connection, PublishedRun run, OffsetDateTime known) throws SQLException {
    Map<String, Feed.Promised> promises = new TreeMap<>();
    new Sql()
        .add("select o.code, o.kind, (select max(c.started_at) from sla_clock c")
        .add(" where c.obligation = o.code and c.state <> 'CANCELLED') from obligation o")
        .add(" join agreement_version v on v.id = o.agreement_version where ")
        .add(inForce(known))
        .each(
            connection,
            row -> {
              OffsetDateTime started = row.getObject(3, OffsetDateTime.class);
              if (kinds.clock(row.getString(2)).isPresent()) {
                promises.put(
                    row.getString(1),
                    new Feed.Promised(
                        row.getString(2),
                        started == null
                            ? null
                            : LocalDate.ofInstant(started.toInstant(), run.zone())));
              }
            });
    return promises;
  }

  private static Sql inForce(OffsetDateTime known) {
    return new Sql()
        .add("v.state <> 'DRAFT' and v.in_force_from <= ?", known)
        .add(" and (v.in_force_to is null or v.in_force_to > ?)", known);
  }
}
