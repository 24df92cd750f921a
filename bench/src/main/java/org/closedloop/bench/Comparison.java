package org.closedloop.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Sets the published ledger beside the reference, cell by cell: no cell may differ. */
public final class Comparison {

  private static final int SHOWN = 50;

  private static final String LEDGER =
      "select m.code as measure, p.lead, p.booked_on, p.cohort_day, p.slice, p.amount, 0 as reference"
          + " from posting p join measure m on m.id = p.measure join run r on r.id = p.run"
          + " where r.state = 'PUBLISHED' and m.code in (select distinct measure from ref_posting)";

  private static final String BOTH =
      LEDGER
          + " union all select measure, lead, booked_on, cohort_day, slice, 0, amount from ref_posting";

  private final Connection connection;

  /**
   * @param connection on which the {@link Reference} was computed
   */
  public Comparison(Connection connection) {
    this.connection = connection;
  }

  /** How many cells (measure, booked_on, cohort_day, slice) the reference has. */
  public long cells() throws SQLException {
    return number(
        "select count(*) from (select 1 as one from ref_posting"
            + " group by measure, booked_on, cohort_day, slice having sum(amount) <> 0) cells");
  }

  /** In how many cells ledger and reference differ. */
  public long differingCells() throws SQLException {
    return number(
        "select count(*) from (select 1 as one from ("
            + BOTH
            + ") rows_of_both group by measure, booked_on, cohort_day, slice"
            + " having sum(amount) <> sum(reference)) cells");
  }

  /** The first differences lead by lead, for a reader who wants to know why. */
  public List<String> differences() throws SQLException {
    return rows(
        "select measure, lead, booked_on, cohort_day, slice, sum(amount), sum(reference) from ("
            + BOTH
            + ") rows_of_both group by measure, lead, booked_on, cohort_day, slice"
            + " having sum(amount) <> sum(reference)"
            + " order by measure, lead, booked_on, cohort_day, slice fetch first "
            + SHOWN
            + " rows only");
  }

  /** Measures of the reference of which the ledger knows nothing at all. */
  public List<String> missingMeasures() throws SQLException {
    return rows(
        "select distinct measure from ref_posting"
            + " where measure not in (select code from measure) order by measure");
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  private List<String> rows(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        StringBuilder row = new StringBuilder(result.getString(1));
        for (int column = 2; column <= columns; column++) {
          row.append(" | ").append(result.getString(column));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }
}
