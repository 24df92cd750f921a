package org.closedloop.report.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Ids;
import org.closedloop.database.Transaction;
import org.closedloop.report.service.Verification.State;
import org.closedloop.report.service.Verification.Subject;

/** What was made once more, by whom, and what came of it. */
@ApplicationScoped
public class Verifications {

  private static final int FAILURE = 2_000;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  protected Verifications() {} // for CDI

  Verifications(DataSource database) {
    this.database = database;
  }

  long begin(Subject subject, long number, String expectedHash, String by, Instant now) {
    return Transaction.in(
        database,
        connection -> {
          long id = Ids.single(connection, "verification_seq");
          update(
              connection,
              "insert into verification (id, subject, subject_id, state, requested_by, started_at,"
                  + " touched_at, expected_hash) values (?, ?, ?, 'RUNNING', ?, ?, ?, ?)",
              id,
              subject.name(),
              number,
              by,
              time(now),
              time(now),
              expectedHash);
          return id;
        });
  }

  void progress(long id, int done, int parts, Instant now) {
    run(
        "update verification set parts = ?, parts_done = ?, touched_at = ? where id = ?",
        parts,
        done,
        time(now),
        id);
  }

  void found(long id, long cells, long differences, List<String> named, String hash, Instant now) {
    run(
        "update verification set state = case when ? = 0 and expected_hash = ? then 'EQUAL' else"
            + " 'DIFFERENT' end, cells = ?, differences = ?, named = ?, hash = ?, touched_at = ?,"
            + " ended_at = ?, parts_done = parts where id = ?",
        differences,
        hash,
        cells,
        differences,
        String.join("\n", named),
        hash,
        time(now),
        time(now),
        id);
  }

  void failed(long id, String why, Instant now) {
    run(
        "update verification set state = 'FAILED', failure = ?, touched_at = ?, ended_at = ?"
            + " where id = ?",
        why.length() > FAILURE ? why.substring(0, FAILURE) : why,
        time(now),
        time(now),
        id);
  }

  Optional<Verification> newest(Subject subject, long number) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select * from verification where subject = ? and subject_id = ?"
                    + " order by id desc limit 1")) {
      query.setString(1, subject.name());
      query.setLong(2, number);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(verification(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static Verification verification(ResultSet row) throws SQLException {
    String named = row.getString("named");
    return new Verification(
        row.getLong("id"),
        Subject.valueOf(row.getString("subject")),
        row.getLong("subject_id"),
        State.valueOf(row.getString("state")),
        row.getString("requested_by"),
        instant(row, "started_at"),
        instant(row, "touched_at"),
        instant(row, "ended_at"),
        row.getInt("parts"),
        row.getInt("parts_done"),
        row.getLong("cells"),
        row.getLong("differences"),
        row.getString("expected_hash"),
        row.getString("hash"),
        named == null || named.isEmpty() ? List.of() : List.of(named.split("\n")),
        row.getString("failure"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private void run(String sql, Object... values) {
    Transaction.run(database, connection -> update(connection, sql, values));
  }

  private static void update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
