package org.closedloop.calendar;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Ids;
import org.closedloop.refusal.NoSuchRecord;

/**
 * The calendars of the company, each in versions that never change.
 *
 * <p>A version is read once and then remembered with what it calculated. Works inside a transaction
 * of the server and outside of one.
 */
@ApplicationScoped
public class BusinessCalendars {

  /** The calendar every installation has. */
  public static final String STANDARD = "standard";

  private static final String COLUMNS =
      "select id, code, version, name, zone, land, valid_from, created_by, created_at"
          + " from business_calendar";

  private final Map<Long, CalendarVersion> known = new ConcurrentHashMap<>();

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private ReportingZone zone;

  protected BusinessCalendars() {} // for CDI

  /** The calendars of a given database. */
  public BusinessCalendars(DataSource database, ReportingZone zone) {
    this.database = database;
    this.zone = zone;
  }

  /** The calendar a clock was started with. */
  public BusinessCalendar version(long id) {
    CalendarVersion version = known.get(id);
    if (version == null) {
      List<CalendarVersion> found = read(COLUMNS + " where id = ?", id);
      if (found.isEmpty()) {
        throw new NoSuchRecord("business-calendar", id);
      }
      version = found.get(0);
    }
    return version.calendar();
  }

  /** The calendar of this code that holds at an instant. */
  public BusinessCalendar validAt(String code, Instant at) {
    return versions(code).at(at);
  }

  /** Every version of a calendar: for asking about many instants with one look at the database. */
  public CalendarVersions versions(String code) {
    List<CalendarVersion> found = read(COLUMNS + " where code = ? order by version", code);
    if (found.isEmpty()) {
      throw new NoSuchRecord("business-calendar", code);
    }
    return new CalendarVersions(found);
  }

  /** Every calendar with all its versions, by code. */
  public Map<String, CalendarVersions> all() {
    Map<String, List<CalendarVersion>> byCode = new TreeMap<>();
    for (CalendarVersion each : read(COLUMNS + " where version > ? order by code, version", 0)) {
      byCode.computeIfAbsent(each.calendar().code(), code -> new ArrayList<>()).add(each);
    }
    Map<String, CalendarVersions> all = new TreeMap<>();
    byCode.forEach((code, versions) -> all.put(code, new CalendarVersions(versions)));
    return all;
  }

  /**
   * Adds the next version of a calendar, or the first one of a new code.
   *
   * @param wanted id and version are given out here
   * @return the calendar with its id and version
   */
  public BusinessCalendar add(
      BusinessCalendar wanted, String name, Instant validFrom, String by, Instant now) {
    try (Connection connection = database.getConnection()) {
      BusinessCalendar next =
          new BusinessCalendar(
              Ids.single(connection, "business_calendar_seq"),
              wanted.code(),
              nextVersion(connection, wanted.code()),
              wanted.zone(),
              wanted.land().orElse(null),
              wanted.week(),
              wanted.specialDays());
      insert(connection, new CalendarVersion(next, name, validFrom, by, now));
      return next;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private List<CalendarVersion> read(String query, Object key) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setObject(1, key);
      List<CalendarVersion> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          CalendarVersion version = known.get(row.getLong("id"));
          found.add(version == null ? read(connection, row) : version);
        }
      }
      found.forEach(each -> known.putIfAbsent(each.calendar().id(), each));
      return found;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private CalendarVersion read(Connection connection, ResultSet row) throws SQLException {
    long id = row.getLong("id");
    String zoneName = row.getString("zone");
    String land = row.getString("land");
    BusinessCalendar calendar =
        new BusinessCalendar(
            id,
            row.getString("code"),
            row.getInt("version"),
            zoneName == null ? zone.zone() : ZoneId.of(zoneName),
            land == null ? null : Land.valueOf(land),
            week(connection, id),
            specialDays(connection, id));
    return new CalendarVersion(
        calendar,
        row.getString("name"),
        row.getObject("valid_from", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private static Week week(Connection connection, long id) throws SQLException {
    Map<DayOfWeek, List<Window>> hours = new EnumMap<>(DayOfWeek.class);
    try (PreparedStatement select =
        connection.prepareStatement(
            "select weekday, opens, closes from calendar_window where calendar = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          hours
              .computeIfAbsent(DayOfWeek.of(row.getInt(1)), day -> new ArrayList<>())
              .add(new Window(row.getInt(2), row.getInt(3)));
        }
      }
    }
    return Week.of(hours);
  }

  private static List<SpecialDay> specialDays(Connection connection, long id) throws SQLException {
    Map<LocalDate, SpecialDay> days = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select on_day, name, opens, closes from calendar_exception where calendar = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          LocalDate day = row.getObject(1, LocalDate.class);
          SpecialDay before = days.getOrDefault(day, SpecialDay.closed(day, row.getString(2)));
          List<Window> windows = new ArrayList<>(before.windows());
          int opens = row.getInt(3);
          if (!row.wasNull()) {
            windows.add(new Window(opens, row.getInt(4)));
          }
          days.put(day, new SpecialDay(day, before.name(), windows));
        }
      }
    }
    return List.copyOf(days.values());
  }

  private static int nextVersion(Connection connection, String code) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select coalesce(max(version), 0) + 1 from business_calendar where code = ?")) {
      select.setString(1, code);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private void insert(Connection connection, CalendarVersion version) throws SQLException {
    BusinessCalendar calendar = version.calendar();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into business_calendar (id, code, version, name, zone, land, valid_from,"
                + " created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, calendar.id());
      insert.setString(2, calendar.code());
      insert.setInt(3, calendar.version());
      insert.setString(4, version.name());
      insert.setString(5, calendar.zone().equals(zone.zone()) ? null : calendar.zone().getId());
      insert.setString(6, calendar.land().map(Land::name).orElse(null));
      insert.setObject(7, version.validFrom().atOffset(ZoneOffset.UTC));
      insert.setString(8, version.createdBy());
      insert.setObject(9, version.createdAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
    insertWeek(connection, calendar);
    insertSpecialDays(connection, calendar);
  }

  private static void insertWeek(Connection connection, BusinessCalendar calendar)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into calendar_window (calendar, weekday, opens, closes) values (?, ?, ?, ?)")) {
      for (DayOfWeek day : DayOfWeek.values()) {
        for (Window window : calendar.week().on(day)) {
          insert.setLong(1, calendar.id());
          insert.setInt(2, day.getValue());
          insert.setInt(3, window.opens());
          insert.setInt(4, window.closes());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void insertSpecialDays(Connection connection, BusinessCalendar calendar)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into calendar_exception (calendar, on_day, line, name, opens, closes)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      for (SpecialDay day : calendar.specialDays()) {
        insert.setLong(1, calendar.id());
        insert.setObject(2, day.day());
        insert.setString(4, day.name());
        if (day.windows().isEmpty()) {
          insert.setInt(3, 1);
          insert.setNull(5, Types.SMALLINT);
          insert.setNull(6, Types.SMALLINT);
          insert.addBatch();
        }
        for (int line = 0; line < day.windows().size(); line++) {
          insert.setInt(3, line + 1);
          insert.setInt(5, day.windows().get(line).opens());
          insert.setInt(6, day.windows().get(line).closes());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
