package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long conversions took: by measure and by the days from cohort to booking what was ever
 * posted. A night adds what it posted, so that it need not look at all postings for it.
 */
final class ConversionDays {

  private final SortedMap<Integer, SortedMap<Integer, Long>> amounts = new TreeMap<>();

  /** What the nights before kept. */
  static ConversionDays kept(Connection connection) throws SQLException {
    ConversionDays kept = new ConversionDays();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select measure, days, amount from conversion_days")) {
      while (rows.next()) {
        kept.add(rows.getInt(1), rows.getInt(2), rows.getLong(3));
      }
    }
    return kept;
  }

  void add(int measure, int days, long amount) {
    amounts.computeIfAbsent(measure, number -> new TreeMap<>()).merge(days, amount, Math::addExact);
  }

  ConversionDays plus(ConversionDays others) {
    ConversionDays both = new ConversionDays();
    for (ConversionDays one : new ConversionDays[] {this, others}) {
      one.amounts.forEach(
          (measure, byDays) -> byDays.forEach((days, amount) -> both.add(measure, days, amount)));
    }
    return both;
  }

  boolean isEmpty() {
    return amounts.isEmpty();
  }

  /** What a measure comes to, whatever the days. */
  long sum(int measure) {
    return of(measure).values().stream().mapToLong(Long::longValue).sum();
  }

  SortedMap<Integer, SortedMap<Integer, Long>> byMeasure() {
    return amounts;
  }

  private SortedMap<Integer, Long> of(int measure) {
    return amounts.getOrDefault(measure, new TreeMap<>());
  }

  /** Keeps these for the next night in place of those that were kept. */
  void keepInsteadOf(ConversionDays kept, Connection connection) throws SQLException {
    try (PreparedStatement update =
            connection.prepareStatement(
                "update conversion_days set amount = ? where measure = ? and days = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into conversion_days (amount, measure, days) values (?, ?, ?)")) {
      for (int measure : amounts.keySet()) {
        SortedMap<Integer, Long> before = kept.of(measure);
        for (Map.Entry<Integer, Long> days : of(measure).entrySet()) {
          Long was = before.get(days.getKey());
          if (!days.getValue().equals(was)) {
            PreparedStatement write = was == null ? insert : update;
            write.setLong(1, days.getValue());
            write.setInt(2, measure);
            write.setInt(3, days.getKey());
            write.addBatch();
          }
        }
      }
      update.executeBatch();
      insert.executeBatch();
    }
  }

  /** Forgets what was kept. */
  static void forget(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from conversion_days");
    }
  }
}
