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
  static SortedMap<Integer, Sums> check(Connection connection, int run, PostedSums posted)
      throws SQLException {
    SortedMap<Integer, Sums> checked = new TreeMap<>();
    Map<Integer, Sums> totals = totals(connection, run);
    for (int measure : posted.ever().keySet()) {
      Sums sums = totals.getOrDefault(measure, new Sums(0, 0));
      long amount = posted.byRun().get(measure);
      long ever = posted.ever().get(measure);
      if (sums.posted() != amount) {
        throw new LedgerDoesNotBalance(run, measure, "the totals change by", sums.posted(), amount);
      }
      if (sums.total() != ever) {
        throw new LedgerDoesNotBalance(run, measure, "in total", sums.total(), ever);
      }
      checked.put(measure, sums);
    }
    return checked;
  }

  /** By how much the totals change with the run, and what they come to. */
  private static Map<Integer, Sums> totals(Connection connection, int run) throws SQLException {
    Map<Integer, Sums> totals = new TreeMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select measure, cast(sum(case when to_run = ? then amount else 0 end) as bigint),"
                + " cast(sum(case when from_run < ? then amount else 0 end) as bigint)"
                + " from total where to_run >= ? group by measure")) {
      query.setInt(1, Totals.NOW);
      query.setInt(2, run);
      query.setInt(3, run);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          long after = rows.getLong(2);
          totals.put(rows.getInt(1), new Sums(after - rows.getLong(3), after));
        }
      }
    }
    return totals;
  }
}
