package org.closedloop.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.closedloop.database.Database;

/**
 * Keeps a job that another server has taken over from writing on.
 *
 * <p>A server can be frozen, be taken for dead, and wake up again in the middle of a job that runs
 * elsewhere by then. So every piece of work asks here, in its own transaction and just before it
 * commits. The row stays locked until then: nobody can take the job over in between.
 */
public final class Fence {

  private Fence() {}

  /**
   * @throws JobTakenOver if the execution belongs to another server by now
   */
  public static void check(Connection connection, long execution) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select recovered_by from job_owner where execution_id = ?"
                + Database.of(connection).forShare())) {
      query.setLong(1, execution);
      try (ResultSet owner = query.executeQuery()) {
        if (owner.next() && owner.getObject(1) != null) {
          throw new JobTakenOver(execution);
        }
      }
    }
  }
}
