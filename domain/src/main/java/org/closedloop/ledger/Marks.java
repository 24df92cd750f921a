package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.closedloop.database.BulkInsert;
import org.closedloop.database.Column;
import org.closedloop.database.Ids;

/** Marks leads for the next night because of something that happened to others. */
public final class Marks {

  private static final int PAGE = 1_000;

  private Marks() {}

  /**
   * Marks the won leads of the companies of all leads marked so far: their paths run over contacts
   * of the whole company.
   */
  public static void buyingCentres(Connection connection) throws SQLException {
    long[] accounts =
        found(
            connection,
            "select distinct l.account_id from changed_lead c join lead l on l.id = c.lead"
                + " where l.account_id is not null");
    for (int first = 0; first < accounts.length; first += PAGE) {
      String page =
          Arrays.stream(accounts, first, Math.min(first + PAGE, accounts.length))
              .mapToObj(Long::toString)
              .collect(Collectors.joining(", "));
      leads(
          connection,
          "select o.id from lead o where o.account_id in ("
              + page
              // a single value: asked of each lead found, never turned round to all deals won
              + ") and (select count(*) from opportunity d where d.lead = o.id"
              + " and coalesce(d.outcome, '') = 'WON') > 0");
    }
  }

  /** Marks the leads a query finds. */
  static void leads(Connection connection, String query) throws SQLException {
    long[] leads = found(connection, query);
    Ids ids = Ids.of(connection, "changed_lead_seq");
    long[] marks = new long[leads.length];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = ids.next();
    }
    try (BulkInsert rows =
        BulkInsert.into(connection, "changed_lead", Column.longs("id"), Column.longs("lead"))) {
      for (int i = 0; i < marks.length; i++) {
        rows.add(marks[i]);
        rows.add(leads[i]);
        rows.endRow();
      }
    }
  }

  private static long[] found(Connection connection, String query) throws SQLException {
    long[] leads = new long[1_024];
    int size = 0;
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(10_000);
      try (ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          if (size == leads.length) {
            leads = Arrays.copyOf(leads, 2 * size);
          }
          leads[size++] = rows.getLong(1);
        }
      }
    }
    return Arrays.copyOf(leads, size);
  }
}
