package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.closedloop.database.BulkInsert;
import org.closedloop.database.BulkSelect;
import org.closedloop.database.Column;
import org.closedloop.database.Database;

/**
 * Sums by month, the read model of every published run.
 *
 * <p>Each sum is valid from one run until before another, so that one query answers for the newest
 * run and for any before: {@code from_run <= r and to_run > r}.
 */
public final class Totals {

  /** Stands for "until now" in {@code to_run}. */
  public static final int NOW = Integer.MAX_VALUE;

  private static final String SAME_CELL =
      "t.measure = d.measure and t.booked_month = d.booked_month"
          + " and t.cohort_month = d.cohort_month and t.slice = d.slice";

  private static final Column[] CELL = {
    Column.shorts("measure"),
    Column.days("booked_month"),
    Column.days("cohort_month"),
    Column.ints("slice"),
    Column.longs("amount")
  };

  private Totals() {}

  /**
   * Adds the postings of a run: sums that change end with it, and new ones begin.
   *
   * @param sums of all its postings, if they are at hand; else the database adds them up
   */
  static void add(Connection connection, int run, Optional<MonthSums> sums) throws SQLException {
    if (sums.isPresent() && isEmpty(connection)) {
      addFirst(connection, run, sums.get());
      return;
    }
    Database database = Database.of(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          database.temporaryTable(
              "run_cell",
              "measure smallint not null, booked_month date not null, cohort_month date not null,"
                  + " slice int not null, amount bigint not null"));
      if (sums.isPresent()) {
        fill(connection, sums.get());
      } else {
        statement.execute(
            "insert into run_cell select p.measure, c.month_start, k.month_start, p.slice,"
                + " cast(sum(p.amount) as bigint) from posting p"
                + " join calendar c on c.on_day = p.booked_on"
                + " join calendar k on k.on_day = p.cohort_day"
                + (" where p.run = " + run)
                + " group by p.measure, c.month_start, k.month_start, p.slice"
                + " having sum(p.amount) <> 0");
      }
      database.refreshStatistics(connection, "run_cell");
      // What is there before anything ends: afterwards no index leads to the sums that ended now.
      statement.execute(
          database.temporaryTable(
              "run_sum",
              "measure smallint not null, booked_month date not null, cohort_month date not null,"
                  + " slice int not null, amount bigint not null"));
      statement.execute(
          "insert into run_sum select d.measure, d.booked_month, d.cohort_month, d.slice,"
              + " d.amount + coalesce(t.amount, 0) from run_cell d left join total t on "
              + SAME_CELL
              + (" and t.to_run = " + NOW)
              + " where d.amount + coalesce(t.amount, 0) <> 0");
      statement.execute(
          "merge into total t using run_cell d on "
              + SAME_CELL
              + (" and t.to_run = " + NOW)
              + (" when matched then update set to_run = " + run));
      statement.execute(
          "insert into total (measure, booked_month, cohort_month, slice, amount, from_run,"
              + (" to_run) select measure, booked_month, cohort_month, slice, amount, " + run)
              + (", " + NOW + " from run_sum"));
    }
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select 1 from total limit 1")) {
      return !row.next();
    }
  }

  private static void fill(Connection connection, MonthSums sums) throws SQLException {
    try (BulkInsert rows = BulkInsert.into(connection, "run_cell", CELL)) {
      for (long key : sums.inOrder()) {
        addCell(rows, key, sums);
        rows.endRow();
      }
    }
  }

  /** Nothing ends: all sums are written at once, in their order, and their index after them. */
  private static void addFirst(Connection connection, int run, MonthSums sums) throws SQLException {
    Column[] columns = Arrays.copyOf(CELL, CELL.length + 2);
    columns[CELL.length] = Column.ints("from_run");
    columns[CELL.length + 1] = Column.ints("to_run");
    LedgerIndexes.dropOfTotals(connection);
    try (BulkInsert rows = BulkInsert.into(connection, "total", columns)) {
      for (long key : sums.inOrder()) {
        addCell(rows, key, sums);
        rows.add(run);
        rows.add(NOW);
        rows.endRow();
      }
    }
    LedgerIndexes.createOfTotals(connection);
  }

  private static void addCell(BulkInsert rows, long key, MonthSums sums) throws SQLException {
    rows.add(MonthSums.measure(key));
    rows.addDay(MonthSums.bookedMonth(key));
    rows.addDay(MonthSums.cohortMonth(key));
    rows.add(MonthSums.slice(key));
    rows.add(sums.amount(key));
  }

  /** A proof of all sums as of a run: equal figures have equal proofs. */
  public static String hash(Connection connection, int run) throws SQLException {
    SumsDigest digest = new SumsDigest();
    try (BulkSelect rows =
        BulkSelect.of(
            connection,
            "select measure, booked_month, cohort_month, slice, amount from total where"
                + (" from_run <= " + run + " and to_run > " + run)
                + " order by measure, booked_month, cohort_month, slice")) {
      while (rows.next()) {
        digest.add((int) rows.whole(), rows.day(), rows.day(), (int) rows.whole(), rows.whole());
      }
    }
    return digest.hex();
  }
}
