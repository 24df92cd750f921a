package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.closedloop.database.BulkInsert;
import org.closedloop.database.Column;

/** Posts what differs from the ledger, each posting with its cause. The only one who posts. */
public final class PostingWriter implements AutoCloseable {

  private final BulkInsert rows;
  private final int run;
  private final Set<Integer> restated = new HashSet<>();
  private final Cells differences = new Cells();
  private final MonthSums.Page sums = new MonthSums.Page();

  public PostingWriter(Connection connection, int run) throws SQLException {
    this.run = run;
    rows =
        BulkInsert.into(
            connection,
            "posting",
            Column.longs("lead"),
            Column.longs("amount"),
            Column.ints("run"),
            Column.days("booked_on"),
            Column.days("cohort_day"),
            Column.ints("slice"),
            Column.shorts("measure"),
            Column.shorts("cause"));
  }

  /**
   * Posts what turns the balance of a lead into what was measured.
   *
   * @param measured merged
   * @param balance merged; empty if nothing was posted before
   */
  public void post(long lead, Cells measured, Cells balance, News news) throws SQLException {
    restated.clear();
    differences.clear();
    measured.differences(balance, differences::addCell);
    for (int i = 0; i < differences.size(); i++) {
      if (balance.contains(differences.cell(i))) {
        restated.add(Cells.measureOf(differences.cell(i)));
      }
    }
    for (int i = 0; i < differences.size(); i++) {
      long cell = differences.cell(i);
      Cause cause = news.of(Cells.bookedOn(cell), restated.contains(Cells.measureOf(cell)));
      post(lead, cell, differences.amount(i), cause);
    }
  }

  /** Posts one amount. */
  void post(long lead, long cell, long amount, Cause cause) throws SQLException {
    rows.add(lead);
    rows.add(amount);
    rows.add(run);
    rows.addDay(Cells.bookedOn(cell));
    rows.addDay(Cells.cohortDay(cell));
    rows.add(Cells.sliceOf(cell));
    rows.add(Cells.measureOf(cell));
    rows.add(cause.number());
    rows.endRow();
    sums.add(cell, amount);
  }

  /** How many postings were made so far. */
  public long postings() {
    return rows.rows();
  }

  /** What was posted so far, to be added up by month. */
  public MonthSums.Page sums() {
    return sums;
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
