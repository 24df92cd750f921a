package org.closedloop.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The channels, teams, owners and other values there are, for filters on pages. Slices are only
 * ever added, so the values are read anew when there is a new slice, not for each page.
 */
@ApplicationScoped
public class SliceValues {

  /** Two who add slices at the same moment may become visible in the other order. */
  private static final Duration MOST = Duration.ofMinutes(1);

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(long newest, long readAt, List<String> values) {

    boolean isGood(long newestNow) {
      return newest == newestNow && System.nanoTime() - readAt < MOST.toNanos();
    }
  }

  /**
   * Every value that occurs, in the database's order; the empty one is a value, too.
   *
   * @param dimension the column of the slices
   */
  public List<String> of(Connection connection, String dimension) throws SQLException {
    long newest = newest(connection);
    Known kept = known.get(dimension);
    if (kept == null || !kept.isGood(newest)) {
      kept = new Known(newest, System.nanoTime(), read(connection, dimension));
      known.put(dimension, kept);
    }
    return kept.values();
  }

  private static long newest(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select max(id) from slice");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<String> read(Connection connection, String dimension) throws SQLException {
    List<String> values = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select distinct " + dimension + " from slice order by " + dimension);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return List.copyOf(values);
  }
}
