package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long conversions take: the age in days by which nine of ten had come about. A cohort younger
 * than that is not mature.
 */
public final class Maturity {

  private static final int TENTHS = 9;

  private Maturity() {}

  /**
   * Notes the age for each measure as a run sees it.
   *
   * @param days how many conversions took how many days
   * @return the ages by measure number, without measures that have no conversion yet
   */
  static SortedMap<Integer, Integer> note(Connection connection, int run, ConversionDays days)
      throws SQLException {
    SortedMap<Integer, Integer> ages = new TreeMap<>();
    days.byMeasure()
        .forEach(
            (measure, counts) -> {
              if (days.sum(measure) > 0) {
                ages.put(measure, ageOfNineTenths(counts));
              }
            });
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
}
