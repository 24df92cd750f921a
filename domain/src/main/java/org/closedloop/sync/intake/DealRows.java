package org.closedloop.sync.intake;

import java.sql.SQLException;
import org.closedloop.campaign.Money;
import org.closedloop.database.Column;
import org.closedloop.database.Ids;

/** New changes of deals that records of deals bring along. */
final class DealRows implements AutoCloseable {

  private final Work work;
  private final Ids ids;
  private final NewRows rows;

  DealRows(Work work) throws SQLException {
    this.work = work;
    this.ids = work.ids("opportunity_change");
    this.rows =
        new NewRows(
            work.connection(),
            "opportunity_change",
            Column.longs("id"),
            Column.longs("opportunity"),
            Column.longs("lead"),
            Column.texts("kind"),
            Column.instants("at"),
            Column.instants("recorded_at"),
            Column.texts("stage"),
            Column.texts("reason"),
            Column.longs("amount"),
            Column.texts("currency"),
            Column.numbers("rate"),
            Column.days("rate_on"),
            Column.longs("reporting_amount"),
            Column.shorts("source"),
            Column.texts("source_key"),
            Column.shorts("revision"),
            Column.longs("corrects"),
            Column.booleans("retracted"));
  }

  void add(long deal, long lead, DealHistory.Move move, Money money) throws SQLException {
    rows.add(
        ids.next(),
        deal,
        lead,
        move.kind(),
        move.at(),
        work.now(),
        move.stage(),
        move.reason(),
        money == null ? null : money.cents(),
        money == null ? null : money.currency(),
        money == null ? null : money.rate(),
        money == null ? null : money.rateOn(),
        money == null ? null : money.reportingCents(),
        work.source(),
        move.key(),
        move.revision(),
        move.corrects(),
        move.retracted());
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
