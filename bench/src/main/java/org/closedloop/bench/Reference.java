package org.closedloop.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.closedloop.database.Database;

/**
 * What the ledger must say, computed a second time by plain SQL from the same history.
 *
 * <p>The postings of the reference stand in the temporary table {@code ref_posting} of the
 * connection.
 */
public final class Reference {

  private static final Pattern COMMENT = Pattern.compile("--.*");
  private static final Pattern DAYS = Pattern.compile("\\$\\{days:(\\w+):(\\w+)}");
  private static final Pattern CREATED = Pattern.compile("create temporary table (\\w+)");

  private final ZoneId zone;

  public Reference(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Runs the reference.
   *
   * @return seconds per statement, by the first line of the statement
   */
  public Map<String, Double> compute(Connection connection) throws SQLException {
    Database database = Database.of(connection);
    Map<String, Double> seconds = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set time zone '" + zone.getId() + "'");
      drop(statement);
      for (String sql : statements(database)) {
        long from = System.nanoTime();
        statement.execute(sql);
        analyze(statement, database, sql);
        seconds.merge(name(sql), (System.nanoTime() - from) / 1e9, Double::sum);
      }
    }
    return seconds;
  }

  /** Takes the reference away and gives the session its own time zone back. */
  public void forget(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      drop(statement);
      statement.execute(
          Database.of(connection) == Database.H2 ? "set time zone local" : "set time zone default");
    }
  }

  private static void drop(Statement statement) throws SQLException {
    for (String table : tables()) {
      statement.execute("drop table if exists " + table);
    }
  }

  private static void analyze(Statement statement, Database database, String sql)
      throws SQLException {
    var created = CREATED.matcher(sql);
    if (database == Database.POSTGRESQL && created.find()) {
      statement.execute("analyze " + created.group(1));
    }
  }

  private static List<String> tables() {
    return CREATED.matcher(script()).results().map(result -> result.group(1)).toList();
  }

  private static List<String> statements(Database database) {
    String mine = database == Database.H2 ? script().replace("-- h2:", "") : script();
    String script = COMMENT.matcher(mine).replaceAll("");
    String days =
        DAYS.matcher(script).replaceAll(m -> database.daysBetween(m.group(1), m.group(2)));
    return Stream.of(days.split(";"))
        .map(String::strip)
        .filter(sql -> !sql.isEmpty())
        .map(
            sql ->
                database == Database.H2
                    ? sql.replace("create temporary", "create local temporary")
                    : sql)
        .toList();
  }

  private static String name(String sql) {
    var created = CREATED.matcher(sql);
    return created.find() ? created.group(1) : "ref_posting";
  }

  private static String script() {
    try (InputStream in = Reference.class.getResourceAsStream("reference.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
