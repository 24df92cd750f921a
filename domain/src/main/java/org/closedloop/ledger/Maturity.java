package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.closedloop.database.Database;

/**
 * How long conversions take: the age in days by which nine of ten had come about. A cohort younger
 * than that is not mature.
 */
public final class Maturity {

  private static final int TENTHS = 9;

  private Maturity() {}

  /**
   * Notes the age for each of the measures as a run sees them.
   *
   * @param measures numbers of conversion measures
   * @return the ages by measure number, without measures that have no conversion yet
   */
  static SortedMap<Integer, Integer> note(
      Connection connection, int run, Iterable<Integer> measures) throws SQLException {
    SortedMap<Integer, Integer> ages = ages(connection, measures);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into run_maturity (run, measure, p90_days) values (?, ?, ?)")) {
      for (Map.Entry<Integer, Integer> age : ages.entrySet()) {
        insert.setInt(1, run);
        insert.setInt(2, age.getKey());
        insert.setInt(3, age.getValue());
        insert.executeUpdate();
      }
    }
    return ages;
  }

  private static SortedMap<Integer, Integer> ages(Connection connection, Iterable<Integer> measures)
      throws SQLException {
    Map<Integer, SortedMap<Integer, Long>> counts = new TreeMap<>();
    String days = Database.of(connection).daysBetween("cohort_day", "booked_on");
    try (PreparedStatement query =
            connection.prepareStatement(
                "select measure, days, cast(sum(amount) as bigint) from (select measure, "
                    + days
                    + " as days, amount from posting where measure in ("
                    + list(measures)
                    + ")) p group by measure, days");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        counts
            .computeIfAbsent(rows.getInt(1), measure -> new TreeMap<>())
            .put(rows.getInt(2), rows.getLong(3));
      }
    }
    SortedMap<Integer, Integer> ages = new TreeMap<>();
    counts.forEach(
        (measure, byDays) -> {
          if (byDays.values().stream().mapToLong(Long::longValue).sum() > 0) {
            ages.put(measure, ageOfNineTenths(byDays));
          }
        });
    return ages;
  }

  /** The smallest number of days within which nine of ten lie. */
  static int ageOfNineTenths(SortedMap<Integer, Long> countByDays) {
    long all = countByDays.values().stream().mapToLong(Long::longValue).sum();
    long seen = 0;
    for (Map.Entry<Integer, Long> days : countByDays.entrySet()) {
      seen += days.getValue();
      if (seen * 10 >= all * TENTHS) {
        return days.getKey();
      }
    }
    throw new IllegalArgumentException("Nothing to take nine tenths of");
  }

  private static String list(Iterable<Integer> numbers) {
    return StreamSupport.stream(numbers.spliterator(), false)
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }
}
