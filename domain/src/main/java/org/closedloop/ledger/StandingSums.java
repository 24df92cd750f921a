package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.closedloop.database.BulkSelect;

/**
 * One look at all sums that hold after a run: what its checks, its manifest and its proof need of
 * them.
 *
 * @param cells how many there are
 * @param hash their proof
 * @param total what they come to, by measure
 * @param change by how much the run changed that, by measure
 * @param byMonth what they come to by the month booked in, in days from 1970-01-01 to its first,
 *     and measure
 */
record StandingSums(
    long cells,
    String hash,
    SortedMap<Integer, Long> total,
    SortedMap<Integer, Long> change,
    Map<Integer, Map<Integer, Long>> byMonth) {

  /**
   * Looks at the sums as the run that was added last leaves them.
   *
   * @param run that run
   */
  static StandingSums read(Connection connection, int run) throws SQLException {
    SumsDigest digest = new SumsDigest();
    SortedMap<Integer, Long> change = new TreeMap<>();
    Map<Integer, Map<Integer, Long>> byMonth = new TreeMap<>();
    long cells = 0;
    try (BulkSelect rows =
        BulkSelect.of(
            connection,
            "select measure, booked_month, cohort_month, slice, amount, from_run from total where"
                + (" to_run = " + Totals.NOW)
                + " order by measure, booked_month, cohort_month, slice")) {
      while (rows.next()) {
        int measure = (int) rows.whole();
        int booked = rows.day();
        int cohort = rows.day();
        int slice = (int) rows.whole();
        long amount = rows.whole();
        digest.add(measure, booked, cohort, slice, amount);
        cells++;
        byMonth
            .computeIfAbsent(booked, month -> new HashMap<>())
            .merge(measure, amount, Math::addExact);
        if (rows.whole() == run) {
          change.merge(measure, amount, Math::addExact);
        }
      }
    }
    ended(connection, run).forEach((measure, amount) -> change.merge(measure, -amount, Long::sum));
    SortedMap<Integer, Long> total = new TreeMap<>();
    byMonth.forEach(
        (month, sums) ->
            sums.forEach((measure, amount) -> total.merge(measure, amount, Math::addExact)));
    return new StandingSums(cells, digest.hex(), total, change, byMonth);
  }

  /** What the sums came to that ended with the run. */
  private static Map<Integer, Long> ended(Connection connection, int run) throws SQLException {
    Map<Integer, Long> ended = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select measure, cast(sum(amount) as bigint) from total where to_run = ?"
                + " group by measure")) {
      query.setInt(1, run);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          ended.put(rows.getInt(1), rows.getLong(2));
        }
      }
    }
    return ended;
  }
}
