package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The numbers under which measures stand in the ledger, found or given once per code. */
public final class MeasureNumbers {

  private MeasureNumbers() {}

  /** All codes that have a number. */
  public static Map<String, Integer> known(Connection connection) throws SQLException {
    Map<String, Integer> numbers = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement("select code, id from measure");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        numbers.put(rows.getString(1), rows.getInt(2));
      }
    }
    return numbers;
  }

  /** The numbers of all known codes, new ones given to those of {@code codes} that have none. */
  public static Map<String, Integer> of(Connection connection, Collection<String> codes)
      throws SQLException {
    Map<String, Integer> numbers = known(connection);
    int next = numbers.isEmpty() ? 1 : Collections.max(numbers.values()) + 1;
    try (PreparedStatement insert =
        connection.prepareStatement("insert into measure (id, code) values (?, ?)")) {
      for (String code : new TreeSet<>(codes)) {
        if (!numbers.containsKey(code)) {
          insert.setInt(1, next);
          insert.setString(2, code);
          insert.executeUpdate();
          numbers.put(code, next++);
        }
      }
    }
    return numbers;
  }
}
