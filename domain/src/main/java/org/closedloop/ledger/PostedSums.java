package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.closedloop.database.Database;

/**
 * What the ledger itself adds up to, measure by measure: one look at all postings, for the checks
 * before a run is published and for how long conversions take.
 *
 * @param byRun posted by the run
 * @param ever posted by the run and all before it
 * @param byDays of some measures what was ever posted by the days from cohort to booking
 */
record PostedSums(
    SortedMap<Integer, Long> byRun,
    SortedMap<Integer, Long> ever,
    SortedMap<Integer, SortedMap<Integer, Long>> byDays) {

  /**
   * Looks at all postings up to a run.
   *
   * @param conversions the measures whose days are wanted
   */
  static PostedSums read(Connection connection, int run, Collection<Integer> conversions)
      throws SQLException {
    PostedSums sums = new PostedSums(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    Set<Integer> wanted = Set.copyOf(conversions);
    try (PreparedStatement query = connection.prepareStatement(query(connection, run, wanted));
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        int measure = rows.getInt(1);
        sums.byRun.merge(measure, rows.getLong(3), Long::sum);
        sums.ever.merge(measure, rows.getLong(4), Long::sum);
        if (wanted.contains(measure)) {
          sums.byDays
              .computeIfAbsent(measure, number -> new TreeMap<>())
              .put(rows.getInt(2), rows.getLong(4));
        }
      }
    }
    return sums;
  }

  private static String query(Connection connection, int run, Set<Integer> wanted)
      throws SQLException {
    String days =
        wanted.isEmpty()
            ? "0"
            : "case when measure in ("
                + wanted.stream().map(String::valueOf).collect(Collectors.joining(", "))
                + ") then "
                + Database.of(connection).daysBetween("cohort_day", "booked_on")
                + " else 0 end";
    return "select measure, days, cast(sum(case when run = "
        + run
        + " then amount else 0 end) as bigint), cast(sum(amount) as bigint) from (select measure, "
        + days
        + " as days, run, amount from posting where run + 0 <= "
        + run
        + ") p group by measure, days";
  }
}
