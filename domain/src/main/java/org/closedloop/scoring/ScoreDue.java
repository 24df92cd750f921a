package org.closedloop.scoring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.closedloop.database.BulkInsert;
import org.closedloop.database.Column;

/** Leads whose score has to be computed anew, noted in the transaction that changes them. */
public final class ScoreDue {

  private ScoreDue() {}

  /** These leads changed. */
  public static void note(Connection connection, Collection<Long> leads) throws SQLException {
    if (leads.isEmpty()) {
      return;
    }
    try (BulkInsert rows = BulkInsert.into(connection, "score_due", Column.longs("lead"))) {
      for (long lead : leads) {
        rows.add(lead);
        rows.endRow();
      }
    }
  }

  /** These companies changed, and so did the fit of their leads. */
  public static void noteAccounts(Connection connection, Collection<Long> accounts)
      throws SQLException {
    noteLeads(connection, "account_id", accounts);
  }

  /** These contacts changed, and so did the fit of their leads. */
  public static void noteContacts(Connection connection, Collection<Long> contacts)
      throws SQLException {
    noteLeads(connection, "contact_id", contacts);
  }

  private static void noteLeads(Connection connection, String column, Collection<Long> ids)
      throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into score_due (lead) select id from lead where " + column + " = any(?)")) {
      insert.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      insert.executeUpdate();
    }
  }

  /**
   * Some leads that are due, in their order. Their notes are taken away before anybody reads the
   * facts, so that what is noted from now on stays noted.
   */
  static List<Long> take(Connection connection, int most) throws SQLException {
    List<Long> leads = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select distinct lead from score_due order by lead fetch first "
                + most
                + " rows only")) {
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          leads.add(rows.getLong(1));
        }
      }
    }
    takeOff(connection, leads);
    return leads;
  }

  static void takeOff(Connection connection, Collection<Long> leads) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from score_due where lead = any(?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", leads.toArray()));
      delete.executeUpdate();
    }
  }
}
