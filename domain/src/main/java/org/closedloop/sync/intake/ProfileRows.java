package org.closedloop.sync.intake;

import java.sql.SQLException;
import org.closedloop.database.Column;
import org.closedloop.database.Ids;

/** New rows of where leads belong. */
final class ProfileRows implements AutoCloseable {

  private final Work work;
  private final Ids ids;
  private final NewRows rows;

  ProfileRows(Work work) throws SQLException {
    this.work = work;
    this.ids = work.ids("lead_profile");
    this.rows =
        new NewRows(
            work.connection(),
            "lead_profile",
            Column.longs("id"),
            Column.longs("lead"),
            Column.instants("at"),
            Column.instants("recorded_at"),
            Column.ints("slice"),
            Column.booleans("excluded"),
            Column.texts("reason"),
            Column.longs("corrects"));
  }

  void add(long lead, ProfileHistory.Move move) throws SQLException {
    rows.add(
        ids.next(),
        lead,
        move.at(),
        work.now(),
        work.slice(move.dimensions()),
        move.excluded(),
        move.reason(),
        move.corrects());
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
