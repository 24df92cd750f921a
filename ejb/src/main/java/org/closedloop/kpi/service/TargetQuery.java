package org.closedloop.kpi.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.organisation.Role;

/** What both departments agreed to reach: the shares in the agreement that holds on a day. */
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
public class TargetQuery {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private ReportingZone zone;

  public TargetQuery() {} // for the container

  TargetQuery(DataSource database, ReportingZone zone) {
    this.database = database;
    this.zone = zone;
  }

  /**
   * The agreed shares by the code of the rate they belong to, such as {@code mql-to-sql-rate};
   * fractions of one. Empty if no signed version holds at the end of that day.
   */
  public Map<String, BigDecimal> on(LocalDate day) {
    OffsetDateTime end = zone.startOf(day.plusDays(1)).minusMillis(1).atOffset(ZoneOffset.UTC);
    Map<String, BigDecimal> targets = new HashMap<>();
    try (Connection connection = database.getConnection()) {
      new Sql()
          .add("select t.transition, t.target from transition_target t")
          .add(" join agreement_version v on v.id = t.agreement_version")
          .add(" where v.state <> 'DRAFT' and v.in_force_from <= ?", end)
          .add(" and (v.in_force_to is null or v.in_force_to > ?)", end)
          .each(connection, row -> targets.put(row.getString(1) + "-rate", row.getBigDecimal(2)));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
    return targets;
  }
}
