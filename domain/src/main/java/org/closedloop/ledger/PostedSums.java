package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.closedloop.database.Database;

/**
 * What the ledger itself adds up to, measure by measure, for the checks before a run is published
 * and for how long conversions take.
 *
 * @param byRun posted by the run
 * @param ever posted by the run and all before it
 * @param days of some measures what was ever posted by the days from cohort to booking
 */
record PostedSums(
    SortedMap<Integer, Long> byRun, SortedMap<Integer, Long> ever, ConversionDays days) {

  private PostedSums() {
    this(new TreeMap<>(), new TreeMap<>(), new ConversionDays());
  }

  /**
   * Looks at the postings of a run and at the sums of all, and keeps how long conversions took for
   * the run after it. Only if nothing was kept, or not what the ledger says, all postings are
   * looked at by their days.
   *
   * @param run the newest one
   * @param conversions the measures whose days are wanted
   */
  static PostedSums read(Connection connection, int run, Collection<Integer> conversions)
      throws SQLException {
    Set<Integer> wanted = Set.copyOf(conversions);
    ConversionDays kept = ConversionDays.kept(connection);
    if (!kept.isEmpty()) {
      PostedSums ofRun = read(connection, " where run = " + run, run, wanted);
      SortedMap<Integer, Long> ever = sums(connection);
      ever.keySet().forEach(measure -> ofRun.byRun.putIfAbsent(measure, 0L));
      ConversionDays days = kept.plus(ofRun.days);
      if (wanted.stream().allMatch(m -> days.sum(m) == ever.getOrDefault(m, 0L))) {
        days.keepInsteadOf(kept, connection);
        return new PostedSums(ofRun.byRun, ever, days);
      }
      ConversionDays.forget(connection);
    }
    PostedSums all = read(connection, "", run, wanted);
    all.days.keepInsteadOf(new ConversionDays(), connection);
    return all;
  }

  /** The sums of all postings, by measure. */
  private static SortedMap<Integer, Long> sums(Connection connection) throws SQLException {
    SortedMap<Integer, Long> sums = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select measure, cast(sum(amount) as bigint) from posting group by measure")) {
      while (rows.next()) {
        sums.put(rows.getInt(1), rows.getLong(2));
      }
    }
    return sums;
  }

  private static PostedSums read(
      Connection connection, String condition, int run, Set<Integer> wanted) throws SQLException {
    String days =
        wanted.isEmpty()
            ? "0"
            : "case when measure in ("
                + wanted.stream().map(String::valueOf).collect(Collectors.joining(", "))
                + ") then "
                + Database.of(connection).daysBetween("cohort_day", "booked_on")
                + " else 0 end";
    String query =
        "select measure, days, cast(sum(case when run = "
            + run
            + " then amount else 0 end) as bigint), cast(sum(amount) as bigint) from (select"
            + " measure, "
            + days
            + " as days, run, amount from posting"
            + condition
            + ") p group by measure, days";
    PostedSums read = new PostedSums();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        int measure = rows.getInt(1);
        read.byRun.merge(measure, rows.getLong(3), Math::addExact);
        read.ever.merge(measure, rows.getLong(4), Math::addExact);
        if (wanted.contains(measure)) {
          read.days.add(measure, rows.getInt(2), rows.getLong(4));
        }
      }
    }
    return read;
  }
}
