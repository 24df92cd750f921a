package org.closedloop.job.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Which server runs which job, and who took it over.
 *
 * <p>A takeover is claimed before the job is restarted. A claim whose server died in between can be
 * claimed again after a while.
 */
final class JobOwners {

  /** A claim is older than that only if its server died. */
  static final Duration CLAIM = Duration.ofMinutes(2);

  private static final long CLAIMED = -1;

  private JobOwners() {}

  /** Notes that a server runs an execution; a claim made before that stays. */
  static void own(Connection connection, long execution, Node node, Instant now)
      throws SQLException {
    update(
        connection,
        "insert into job_owner (execution_id, node, boot_id, started_at) values (?, ?, ?, ?)",
        execution,
        node.name(),
        node.boot(),
        now);
  }

  /**
   * Claims the takeover of an execution.
   *
   * @return whether nobody else has
   */
  static boolean claim(Connection connection, long execution, Instant now) throws SQLException {
    return update(
            connection,
            "update job_owner set recovered_by = ?, claimed_at = ? where execution_id = ?"
                + " and (recovered_by is null or recovered_by = 0"
                + " or recovered_by = ? and claimed_at < ?)",
            CLAIMED,
            now,
            execution,
            CLAIMED,
            now.minus(CLAIM))
        == 1;
  }

  /** Notes which execution goes on with the work. */
  static void recovered(Connection connection, long execution, long next) throws SQLException {
    update(
        connection,
        "update job_owner set recovered_by = ? where execution_id = ?",
        next,
        execution);
  }

  /** Gives a claim back. */
  static void release(Connection connection, long execution) throws SQLException {
    update(
        connection,
        "update job_owner set recovered_by = null, claimed_at = null where execution_id = ?"
            + " and recovered_by = ?",
        execution,
        CLAIMED);
  }

  static void stoppedBy(Connection connection, long execution, String user) throws SQLException {
    update(
        connection, "update job_owner set stopped_by = ? where execution_id = ?", user, execution);
  }

  /**
   * Executions whose server is gone and that nobody took over or stopped on purpose, whether they
   * still need it or not.
   */
  static List<Long> ofDeadNodes(Connection connection, Instant deadSince, Instant now)
      throws SQLException {
    return ids(
        connection,
        "select o.execution_id from job_owner o where o.stopped_by is null and"
            + " (o.recovered_by is null or o.recovered_by = -1 and o.claimed_at < ?)"
            + " and not exists (select 1 from cluster_node n where n.boot_id = o.boot_id"
            + " and n.last_seen >= ?) order by o.execution_id",
        now.minus(CLAIM),
        deadSince);
  }

  /** Notes that an execution has ended and is nobody's to take up, unless a person wants it. */
  static void settle(Connection connection, long execution) throws SQLException {
    update(
        connection,
        "update job_owner set recovered_by = 0 where execution_id = ? and recovered_by is null",
        execution);
  }

  private static List<Long> ids(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      fill(query, values);
      try (ResultSet rows = query.executeQuery()) {
        List<Long> ids = new ArrayList<>();
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
        return ids;
      }
    }
  }

  private static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      return statement.executeUpdate();
    }
  }

  private static void fill(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(
          i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
    }
  }
}
