package org.closedloop.home.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.lead.LeadStage;
import org.closedloop.organisation.Role;

/** The whole funnel as it stands this moment, stage by stage. */
@Stateless
@RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD, Role.MANAGEMENT})
public class FunnelNowQuery {

  private static final String COUNTS =
      "select l.stage, count(*) from lead l where not l.excluded group by l.stage";

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  public FunnelNowQuery() {} // for the container

  public FunnelNowQuery(DataSource database) {
    this.database = database;
  }

  /** Every stage up to customer, also those where nobody stands; test and spam do not count. */
  public List<StageNow> stages() {
    Map<LeadStage, Long> counts = new EnumMap<>(LeadStage.class);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(COUNTS);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        counts.put(LeadStage.valueOf(rows.getString(1)), rows.getLong(2));
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
    return Arrays.stream(LeadStage.values())
        .filter(LeadStage::rises)
        .map(stage -> new StageNow(stage, counts.getOrDefault(stage, 0L)))
        .toList();
  }
}
