package org.closedloop.journey.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.organisation.Role;

/**
 * Everything that changed, in the order in which we learned of it, so that other systems can
 * follow.
 *
 * <p>Each history is read by its own index; the pages of all of them are merged. Somebody who asks
 * again from a little before the last answer misses nothing that was still being written then: rows
 * bear ids, so doubles are recognised.
 */
@Stateless
@RolesAllowed({Role.INTEGRATION, Role.ADMIN, Role.CONTROLLER})
public class ChangeQuery {

  private record History(String kind, String table, String what, boolean retractable) {}

  private static final List<History> HISTORIES =
      List.of(
          new History("stage", "stage_change", "c.stage", true),
          new History(
              "profile",
              "lead_profile",
              "case when c.excluded then 'EXCLUDED' else 'BELONGS' end",
              false),
          new History("touchpoint", "touchpoint", "c.kind", true),
          new History("activity", "activity", "c.kind", true),
          new History("deal", "opportunity_change", "c.kind", true),
          new History("hand-off", "hand_off_change", "c.kind", true));

  private record Found(int history, Change change) {

    ChangeCursor cursor() {
      return new ChangeCursor(change.recordedAt(), history, change.id());
    }
  }

  private static final Comparator<Found> IN_ORDER =
      Comparator.comparing((Found found) -> found.change().recordedAt())
          .thenComparingInt(Found::history)
          .thenComparingLong(found -> found.change().id());

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  /**
   * The next page.
   *
   * @param since from when on changes are counted in the total
   * @param after where the page before ended, or {@link ChangeCursor#from}
   */
  public ChangePage page(Instant since, ChangeCursor after, int most) {
    try (Connection connection = database.getConnection()) {
      List<Found> found = new ArrayList<>();
      long total = 0;
      for (int history = 0; history < HISTORIES.size(); history++) {
        found.addAll(read(connection, history, after, most + 1));
        total += count(connection, HISTORIES.get(history), since);
      }
      found.sort(IN_ORDER);
      List<Found> page = found.subList(0, Math.min(most, found.size()));
      ChangeCursor next = found.size() > most ? page.get(most - 1).cursor() : null;
      return new ChangePage(page.stream().map(Found::change).toList(), total, next);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static List<Found> read(Connection connection, int number, ChangeCursor after, int most)
      throws SQLException {
    History history = HISTORIES.get(number);
    String sql =
        "select c.id, s.code, l.source_key, c.at, c.recorded_at, "
            + history.what()
            + ", c.corrects, "
            + (history.retractable() ? "c.retracted" : "false")
            + " from "
            + history.table()
            + " c join lead l on l.id = c.lead join source_system s on s.id = l.source"
            + " where c.recorded_at >= ? and (c.recorded_at > ? or c.id > ?)"
            + " order by c.recorded_at, c.id fetch first "
            + most
            + " rows only";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      OffsetDateTime at = after.recordedAt().atOffset(ZoneOffset.UTC);
      statement.setObject(1, at);
      statement.setObject(2, at);
      statement.setLong(3, lastOf(number, after));
      List<Found> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(new Found(number, change(history, rows)));
        }
      }
      return found;
    }
  }

  /** The last id of this history that the page before gave at the cursor's instant. */
  private static long lastOf(int history, ChangeCursor after) {
    if (history == after.history()) {
      return after.id();
    }
    return history < after.history() ? Long.MAX_VALUE : Long.MIN_VALUE;
  }

  private static Change change(History history, ResultSet row) throws SQLException {
    long corrects = row.getLong(7);
    return new Change(
        history.kind(),
        row.getLong(1),
        row.getString(2) + ":" + row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getString(6),
        corrects == 0 ? null : Long.valueOf(corrects),
        row.getBoolean(8));
  }

  private static long count(Connection connection, History history, Instant since)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*) from " + history.table() + " where recorded_at >= ?")) {
      statement.setObject(1, since.atOffset(ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
