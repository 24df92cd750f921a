package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.closedloop.database.BulkInsert;
import org.closedloop.database.Column;

/**
 * The table of days with the week, month, quarter and year they begin in: joined instead of
 * calculated, so that no session's time zone can move a day.
 */
public final class CalendarDays {

  private CalendarDays() {}

  /** Adds the days that postings of a run lie on and the calendar does not have yet. */
  public static void cover(Connection connection, int run) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select min(booked_on), min(cohort_day), max(booked_on), max(cohort_day) from posting"
                + " where run = ?")) {
      query.setInt(1, run);
      try (ResultSet days = query.executeQuery()) {
        days.next();
        LocalDate first = earlier(day(days, 1), day(days, 2));
        LocalDate last = later(day(days, 3), day(days, 4));
        if (first != null) {
          cover(connection, first, last);
        }
      }
    }
  }

  /** Adds the days of the years from a first to a last day that the calendar does not have yet. */
  static void cover(Connection connection, LocalDate first, LocalDate last) throws SQLException {
    LocalDate start = first.with(TemporalAdjusters.firstDayOfYear());
    LocalDate end = last.with(TemporalAdjusters.firstDayOfNextYear());
    LocalDate known;
    LocalDate knownEnd;
    try (PreparedStatement query =
            connection.prepareStatement("select min(on_day), max(on_day) from calendar");
        ResultSet days = query.executeQuery()) {
      days.next();
      known = day(days, 1);
      knownEnd = known == null ? null : day(days, 2).plusDays(1);
    }
    if (known == null) {
      fill(connection, start, end);
    } else {
      fill(connection, start, known);
      fill(connection, knownEnd, end);
    }
  }

  private static void fill(Connection connection, LocalDate start, LocalDate end)
      throws SQLException {
    try (BulkInsert rows =
        BulkInsert.into(
            connection,
            "calendar",
            Column.days("on_day"),
            Column.days("week_start"),
            Column.days("month_start"),
            Column.days("quarter_start"),
            Column.days("year_start"))) {
      for (LocalDate day = start; day.isBefore(end); day = day.plusDays(1)) {
        rows.add(day);
        rows.add(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        rows.add(day.withDayOfMonth(1));
        rows.add(LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1));
        rows.add(day.withDayOfYear(1));
        rows.endRow();
      }
    }
  }

  private static LocalDate day(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one == null || one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one == null || one.isAfter(other) ? one : other;
  }
}
