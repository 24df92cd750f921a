package org.closedloop.privacy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;

/** Every policy about employee data there has been; the newest is in force. */
@ApplicationScoped
public class PrivacyPolicies {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  protected PrivacyPolicies() {} // for CDI

  /** The policies of a given database. */
  public PrivacyPolicies(DataSource database) {
    this.database = database;
  }

  public PrivacyPolicy inForce() {
    return read(" where number = (select max(n.number) from privacy_policy n)").get(0);
  }

  /** The newest first. */
  public List<PrivacyPolicy> all() {
    return read(" order by number desc");
  }

  private List<PrivacyPolicy> read(String which) {
    try (Connection connection = database.getConnection()) {
      Map<Integer, TreeSet<String>> roles = roles(connection);
      List<PrivacyPolicy> found = new ArrayList<>();
      try (PreparedStatement select =
              connection.prepareStatement(
                  "select number, minimum_group, workbook_teams, reason, decided_by, valid_from"
                      + " from privacy_policy"
                      + which);
          ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new PrivacyPolicy(
                  row.getInt(1),
                  roles.getOrDefault(row.getInt(1), new TreeSet<>()),
                  row.getInt(2),
                  row.getBoolean(3),
                  row.getString(4),
                  row.getString(5),
                  row.getObject(6, OffsetDateTime.class).toInstant()));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static Map<Integer, TreeSet<String>> roles(Connection connection) throws SQLException {
    Map<Integer, TreeSet<String>> roles = new HashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement("select policy, role from privacy_policy_role");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        roles.computeIfAbsent(row.getInt(1), number -> new TreeSet<>()).add(row.getString(2));
      }
    }
    return roles;
  }

  /**
   * Puts a policy in force.
   *
   * @throws PolicyChanged if there is one of its number already
   */
  public void add(PrivacyPolicy policy) {
    if (policy.number() != inForce().number() + 1) {
      throw new PolicyChanged();
    }
    try (Connection connection = database.getConnection();
        PreparedStatement version =
            connection.prepareStatement(
                "insert into privacy_policy (number, minimum_group, workbook_teams, reason,"
                    + " decided_by, valid_from) values (?, ?, ?, ?, ?, ?)");
        PreparedStatement role =
            connection.prepareStatement(
                "insert into privacy_policy_role (policy, role) values (?, ?)")) {
      version.setInt(1, policy.number());
      version.setInt(2, policy.minimumGroup());
      version.setBoolean(3, policy.workbookTeams());
      version.setString(4, policy.reason());
      version.setString(5, policy.decidedBy());
      version.setObject(6, policy.validFrom().atOffset(ZoneOffset.UTC));
      version.executeUpdate();
      for (String each : policy.roles()) {
        role.setInt(1, policy.number());
        role.setString(2, each);
        role.addBatch();
      }
      role.executeBatch();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** How many active people each team has of which people are known. */
  public Map<String, Integer> people() {
    Map<String, Integer> people = new TreeMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select team, sum(case when active then 1 else 0 end) from employee"
                    + " where team is not null group by team");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        people.put(row.getString(1), row.getInt(2));
      }
      return people;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
