package org.closedloop.sync.intake;

import java.sql.SQLException;
import org.closedloop.database.Column;
import org.closedloop.database.Ids;

/** New stage changes that records of leads bring along. */
final class StageRows implements AutoCloseable {

  private final Work work;
  private final Ids ids;
  private final NewRows rows;

  StageRows(Work work) throws SQLException {
    this.work = work;
    this.ids = work.ids("stage_change");
    this.rows =
        new NewRows(
            work.connection(),
            "stage_change",
            Column.longs("id"),
            Column.longs("lead"),
            Column.texts("stage"),
            Column.instants("at"),
            Column.instants("recorded_at"),
            Column.shorts("source"),
            Column.texts("source_key"),
            Column.shorts("revision"),
            Column.longs("corrects"),
            Column.booleans("retracted"));
  }

  void add(long lead, LeadHistory.Move move) throws SQLException {
    rows.add(
        ids.next(),
        lead,
        move.stage(),
        move.at(),
        work.now(),
        work.source(),
        move.key(),
        move.revision(),
        move.corrects(),
        false);
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
