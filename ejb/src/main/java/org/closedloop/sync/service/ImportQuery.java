package org.closedloop.sync.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Jdbc;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;

/** Reads imports and what became of their rows. */
@Stateless
@RolesAllowed({Role.CONTROLLER, Role.ADMIN, Role.INTEGRATION, Role.MARKETING_LEAD})
public class ImportQuery {

  private static final String SEPARATOR = "\u001f";
  private static final String COLUMNS =
      "select id, contract, file_name, size, state, read_rows, created, changed, unchanged,"
          + " rejected, warnings, position, total_rows, trial, requested_by, started_at, ended_at,"
          + " failure_code, failure, first_at, last_at from file_import";

  private static final String VALUES =
      "select id, line, column_name, bad_value, reason, arguments, raw, warning";

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  /**
   * One import.
   *
   * @throws NoSuchRecord if there is none of this number
   */
  public ImportView get(long id) {
    return views(COLUMNS + " where id = ?", id).stream()
        .findFirst()
        .orElseThrow(() -> new NoSuchRecord("import", id));
  }

  /** Imports before {@code before}, the newest first; trials are left out. */
  public List<ImportView> before(long before, int most) {
    return views(
        COLUMNS + " where trial = false and id < ? order by id desc limit " + most, before);
  }

  /** How many imports there are, trials left out. */
  public long count() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select count(*) from file_import where trial = false");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** The newest import of this contract that stored something, if there is one. */
  public List<ImportView> lastOf(String contract) {
    return views(
        COLUMNS
            + " where trial = false and state = 'DONE' and contract = ? order by id desc limit 1",
        contract);
  }

  /** Why rows were not taken over, most frequent first. */
  public List<RejectedReason> reasons(long id) {
    String query =
        "select g.warning, g.line, g.column_name, r.bad_value, g.reason, r.arguments, g.n from"
            + " (select warning, reason, column_name, min(id) as first, min(line) as line,"
            + " count(*) as n from rejected_record where import = ?"
            + " group by warning, reason, column_name) g"
            + " join rejected_record r on r.id = g.first order by g.warning, g.n desc, g.line";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setLong(1, id);
      List<RejectedReason> reasons = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          reasons.add(
              new RejectedReason(
                  row.getBoolean(1),
                  row.getLong(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  split(row.getString(6)),
                  row.getLong(7)));
        }
      }
      return reasons;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Values that were refused, a page of them in the order of the file. */
  public List<RejectedValue> rejected(long id, boolean warnings, RejectedCursor after, int most) {
    String query =
        VALUES
            + " from rejected_record where import = ? and (line > ? or line = ? and id > ?)"
            + (warnings ? "" : " and warning = false")
            + " order by line, id limit "
            + most;
    return values(query, List.of(id, after.line(), after.line(), after.id()));
  }

  /** Refused values that fit, a page of them in the order of the file. */
  public List<RejectedValue> rejected(RejectedFilter filter, int first, int most) {
    return values(
        VALUES
            + filter.condition()
            + " order by line, id offset "
            + first
            + " rows fetch next "
            + most
            + " rows only",
        filter.values());
  }

  /** How many values and how many rows of the file fit. */
  public RejectedCount countRejected(RejectedFilter filter) {
    String query = "select count(*), count(distinct line)" + filter.condition();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      fill(statement, filter.values());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new RejectedCount(row.getLong(1), row.getLong(2));
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private List<RejectedValue> values(String query, List<?> parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      fill(statement, parameters);
      List<RejectedValue> values = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          values.add(
              new RejectedValue(
                  row.getLong(1),
                  row.getLong(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  split(row.getString(6)),
                  row.getString(7),
                  row.getBoolean(8)));
        }
      }
      return values;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static void fill(PreparedStatement statement, List<?> parameters) throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, parameters.get(i));
    }
  }

  private List<ImportView> views(String query, Object value) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setObject(1, value);
      List<ImportView> views = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          views.add(view(row));
        }
      }
      return views;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static ImportView view(ResultSet row) throws SQLException {
    long total = row.getLong(13);
    Long known = row.wasNull() ? null : total;
    return new ImportView(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        ImportState.valueOf(row.getString(5)),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11),
        row.getLong(12),
        known,
        row.getBoolean(14),
        row.getString(15),
        Jdbc.instant(row, 16),
        Jdbc.instant(row, 17),
        row.getString(18),
        split(row.getString(19)),
        Jdbc.instant(row, 20),
        Jdbc.instant(row, 21));
  }

  private static List<String> split(String arguments) {
    return arguments == null || arguments.isEmpty()
        ? List.of()
        : new ArrayList<>(Arrays.asList(arguments.split(SEPARATOR, -1)));
  }
}
