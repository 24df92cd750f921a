package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run checks before anybody sees it: the change of the totals is what it posted, and the
 * totals are what was ever posted.
 */
public final class Reconciliation {

  /**
   * The sums of one measure.
   *
   * @param posted by the run
   * @param total after the run
   */
  public record Sums(long posted, long total) {}

  private Reconciliation() {}

  /**
   * Compares postings and totals, measure by measure.
   *
   * @return the sums by measure number
   * @throws LedgerDoesNotBalance if they differ
   */
  public static SortedMap<Integer, Sums> check(Connection connection, int run) throws SQLException {
    Map<Integer, Long> posted = sums(connection, "posting", "run = " + run);
    Map<Integer, Long> everPosted = sums(connection, "posting", "run <= " + run);
    Map<Integer, Long> before =
        sums(connection, "total", "from_run < " + run + " and to_run >= " + run);
    Map<Integer, Long> after = sums(connection, "total", "to_run = " + Totals.NOW);
    SortedMap<Integer, Sums> checked = new TreeMap<>();
    for (int measure : everPosted.keySet()) {
      long total = after.getOrDefault(measure, 0L);
      long change = total - before.getOrDefault(measure, 0L);
      long amount = posted.getOrDefault(measure, 0L);
      if (change != amount) {
        throw new LedgerDoesNotBalance(run, measure, "the totals change by", change, amount);
      }
      if (total != everPosted.get(measure)) {
        throw new LedgerDoesNotBalance(run, measure, "in total", total, everPosted.get(measure));
      }
      checked.put(measure, new Sums(amount, total));
    }
    return checked;
  }

  private static Map<Integer, Long> sums(Connection connection, String table, String condition)
      throws SQLException {
    Map<Integer, Long> sums = new TreeMap<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select measure, cast(sum(amount) as bigint) from "
                    + table
                    + " where "
                    + condition
                    + " group by measure");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        sums.put(rows.getInt(1), rows.getLong(2));
      }
    }
    return sums;
  }
}
