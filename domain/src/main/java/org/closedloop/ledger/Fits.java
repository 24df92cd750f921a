package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.closedloop.attribution.Markov;
import org.closedloop.attribution.RemovalEffects;

/**
 * The versions of the Markov model, by the first month whose wins they judge.
 *
 * <p>Wins before the first version are judged by it: something is better than nothing, and it never
 * changes either.
 */
final class Fits {

  static final String MODEL = new Markov().code();
  static final int VERSION = new Markov().version();

  private static final int MONTHS = 12;

  private final NavigableMap<Integer, RemovalEffects> effects = new TreeMap<>();

  private Fits() {}

  static Fits read(Connection connection) throws SQLException {
    Fits fits = new Fits();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select from_month, channel, effect from attribution_effect where model = ?"
                + " and version = ?")) {
      query.setString(1, MODEL);
      query.setInt(2, VERSION);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          int month = number(rows.getObject(1, LocalDate.class));
          fits.effects
              .computeIfAbsent(month, first -> new RemovalEffects(first, new TreeMap<>()))
              .billionths()
              .put(rows.getString(2), rows.getLong(3));
        }
      }
    }
    return fits;
  }

  Optional<RemovalEffects> of(int month) {
    Map.Entry<Integer, RemovalEffects> valid = effects.floorEntry(month);
    valid = valid == null ? effects.firstEntry() : valid;
    return Optional.ofNullable(valid).map(Map.Entry::getValue);
  }

  boolean isEmpty() {
    return effects.isEmpty();
  }

  Optional<LocalDate> newest() {
    return effects.isEmpty() ? Optional.empty() : Optional.of(month(effects.lastKey()));
  }

  /** The versions by name, in order. */
  List<String> names() {
    return effects.keySet().stream()
        .map(month -> MODEL + " v" + VERSION + " " + month(month))
        .toList();
  }

  /** A month counted from 1970-01. */
  static int number(LocalDate day) {
    return (day.getYear() - 1970) * MONTHS + day.getMonthValue() - 1;
  }

  private static LocalDate month(int number) {
    return LocalDate.of(1970 + Math.floorDiv(number, MONTHS), 1 + Math.floorMod(number, MONTHS), 1);
  }
}
