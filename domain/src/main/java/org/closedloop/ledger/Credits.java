package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks that every model of attribution shares what was won, to the cent: month by month its
 * credits and what nobody can be credited with are the revenue; other levels only share otherwise.
 */
final class Credits {

  private static final String REVENUE = "revenue-won";
  private static final String CREDITED = "attributed-";
  private static final String UNCREDITED = "unattributed-revenue";

  private Credits() {}

  /**
   * Compares the sums as a run leaves them.
   *
   * @throws LedgerDoesNotBalance if a model shares more or less than was won
   */
  static void check(Connection connection, int run) throws SQLException {
    Map<LocalDate, Map<String, Long>> months = sums(connection);
    Map<String, Integer> numbers = MeasureNumbers.known(connection);
    if (!numbers.containsKey(UNCREDITED) || !numbers.containsKey(REVENUE)) {
      return; // nothing is shared in this ledger
    }
    boolean fitted = !Fits.read(connection).isEmpty();
    for (Map<String, Long> month : months.values()) {
      long revenue = month.getOrDefault(REVENUE, 0L);
      for (String code : numbers.keySet()) {
        if (!code.startsWith(CREDITED) || !fitted && code.startsWith(CREDITED + Fits.MODEL)) {
          continue;
        }
        String level =
            code.endsWith("-account") ? "-account" : code.endsWith("-lead") ? "-lead" : "";
        long shared = month.getOrDefault(code, 0L) + month.getOrDefault(UNCREDITED + level, 0L);
        long expected = level.isEmpty() ? revenue : 0;
        if (shared != expected) {
          throw new LedgerDoesNotBalance(run, code, shared, expected);
        }
      }
    }
  }

  private static Map<LocalDate, Map<String, Long>> sums(Connection connection) throws SQLException {
    Map<LocalDate, Map<String, Long>> months = new TreeMap<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select t.booked_month, m.code, cast(sum(t.amount) as bigint) from total t"
                    + " join measure m on m.id = t.measure where t.to_run = "
                    + Totals.NOW
                    + " and (m.code like 'attributed-%' or m.code like 'unattributed-%'"
                    + " or m.code = 'revenue-won') group by t.booked_month, m.code");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        months
            .computeIfAbsent(rows.getObject(1, LocalDate.class), month -> new HashMap<>())
            .put(rows.getString(2), rows.getLong(3));
      }
    }
    return months;
  }
}
