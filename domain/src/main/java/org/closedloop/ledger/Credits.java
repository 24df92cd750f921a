package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

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
  static void check(Connection connection, int run, StandingSums standing) throws SQLException {
    Map<String, Integer> numbers = MeasureNumbers.known(connection);
    if (!numbers.containsKey(UNCREDITED) || !numbers.containsKey(REVENUE)) {
      return; // nothing is shared in this ledger
    }
    boolean fitted = !Fits.read(connection).isEmpty();
    for (Map<Integer, Long> month : standing.byMonth().values()) {
      long revenue = month.getOrDefault(numbers.get(REVENUE), 0L);
      for (String code : numbers.keySet()) {
        if (!code.startsWith(CREDITED) || !fitted && code.startsWith(CREDITED + Fits.MODEL)) {
          continue;
        }
        String level =
            code.endsWith("-account") ? "-account" : code.endsWith("-lead") ? "-lead" : "";
        long shared =
            month.getOrDefault(numbers.get(code), 0L)
                + month.getOrDefault(numbers.get(UNCREDITED + level), 0L);
        long expected = level.isEmpty() ? revenue : 0;
        if (shared != expected) {
          throw new LedgerDoesNotBalance(run, code, shared, expected);
        }
      }
    }
  }
}
