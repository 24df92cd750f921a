package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.closedloop.database.BulkSelect;

/**
 * Posts cost, visits and what was agreed by the day: few enough to be compared as a whole every
 * night. They stand at lead 0.
 */
public final class DayFigures {

  private static final long NO_LEAD = 0;

  private final Connection connection;
  private final Map<String, Integer> numbers;
  private final AgreedVolume agreed;
  private final SliceBook slices;
  private final Instant now;

  /**
   * @param now what was known then is posted
   */
  public DayFigures(
      Connection connection,
      Map<String, Integer> numbers,
      AgreedVolume agreed,
      SliceBook slices,
      Instant now) {
    this.connection = connection;
    this.numbers = numbers;
    this.agreed = agreed;
    this.slices = slices;
    this.now = now;
  }

  /**
   * Posts what differs from the ledger.
   *
   * @param firstRun whether nothing was published before
   * @param sinceDay the day of the run before
   */
  public void post(PostingWriter writer, boolean firstRun, int sinceDay) throws SQLException {
    for (DayFigure figure : DayFigure.values()) {
      Cells wanted = wanted(figure);
      Cells balance = balance(figure);
      Cells differences = new Cells();
      wanted.differences(balance, differences::addCell);
      for (int i = 0; i < differences.size(); i++) {
        long cell = differences.cell(i);
        Cause cause =
            figure.cause(firstRun, balance.contains(cell), Cells.bookedOn(cell), sinceDay);
        writer.post(NO_LEAD, cell, differences.amount(i), cause);
      }
    }
  }

  private Cells wanted(DayFigure figure) throws SQLException {
    Cells cells = new Cells();
    int measure = numbers.get(figure.code());
    if (figure == DayFigure.AGREED_VOLUME) {
      agreed.until(
          now,
          (day, promise, agreement, amount) ->
              cells.add(measure, day, day, slices.ofPromise(promise, agreement), amount));
    } else {
      try (BulkSelect rows = BulkSelect.of(connection, figure.query())) {
        while (rows.next()) {
          int day = rows.day();
          int slice = (int) rows.whole();
          cells.add(measure, day, day, slice, rows.whole());
        }
      }
    }
    cells.merge();
    return cells;
  }

  private Cells balance(DayFigure figure) throws SQLException {
    Cells cells = new Cells();
    int measure = numbers.get(figure.code());
    try (BulkSelect rows =
        BulkSelect.of(
            connection,
            "select booked_on, cohort_day, slice, cast(sum(amount) as bigint) from posting"
                + " where lead = 0 and measure = "
                + measure
                + " group by booked_on, cohort_day, slice")) {
      while (rows.next()) {
        cells.add(measure, rows.day(), rows.day(), (int) rows.whole(), rows.whole());
      }
    }
    cells.merge();
    return cells;
  }
}
