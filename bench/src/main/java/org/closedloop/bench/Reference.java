package org.closedloop.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.ReportingZone;
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

  private static final String WORKING_DAYS = "ref_working_day";

  private final ZoneId zone;
  private final DataSource database;

  /**
   * @param database where calendars are looked up: no SQL knows what a working day is
   */
  public Reference(ZoneId zone, DataSource database) {
    this.zone = zone;
    this.database = database;
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
      workingDays(connection, statement);
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

  /** The working days of every calendar, from the first agreement on, in whole months. */
  private void workingDays(Connection connection, Statement statement) throws SQLException {
    boolean h2 = Database.of(connection) == Database.H2;
    statement.execute(
        (h2 ? "create local temporary table " : "create temporary table ")
            + WORKING_DAYS
            + " (calendar varchar(60) not null, on_day date not null)");
    ReportingZone reporting = new ReportingZone(zone);
    LocalDate first = day(statement, "select min(in_force_from) from agreement_version");
    LocalDate last = day(statement, "select max(known_at) from run where state = 'PUBLISHED'");
    if (first == null || last == null) {
      return;
    }
    LocalDate end = last.plusMonths(1).withDayOfMonth(1);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into " + WORKING_DAYS + " (calendar, on_day) values (?, ?)")) {
      for (var calendar : new BusinessCalendars(database, reporting).all().entrySet()) {
        for (LocalDate day = first.withDayOfMonth(1); day.isBefore(end); day = day.plusDays(1)) {
          LocalDate month = day.withDayOfMonth(1);
          if (calendar.getValue().at(reporting.startOf(month)).isWorkingDay(day)) {
            insert.setString(1, calendar.getKey());
            insert.setObject(2, day);
            insert.addBatch();
          }
        }
      }
      insert.executeBatch();
    }
  }

  private LocalDate day(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      OffsetDateTime at = row.getObject(1, OffsetDateTime.class);
      return at == null ? null : LocalDate.ofInstant(at.toInstant(), zone);
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
    return Stream.concat(
            Stream.of(WORKING_DAYS),
            CREATED.matcher(script()).results().map(result -> result.group(1)))
        .toList();
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
