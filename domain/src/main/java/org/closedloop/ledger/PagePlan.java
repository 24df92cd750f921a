package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How the leads of a run are cut into pages: ranges of lead numbers when many leads are measured,
 * pieces of the list of marked leads when few are.
 *
 * <p>The same run always gets the same pages, so that a page done is never done again.
 *
 * @param pages how many there are, counted from 0
 * @param lastLead the highest lead number covered by ranges
 */
public record PagePlan(int pages, boolean byRange, long lastLead, long[] marked) {

  private static final int RANGE = 10_000;
  private static final int PIECE = 1_000;
  private static final int MANY = 5; // every fifth lead: reading ranges is cheaper from there on

  /** Every lead there is. */
  public static PagePlan everyLead(Connection connection) throws SQLException {
    return ranges(number(connection, "select coalesce(max(id), 0) from lead"));
  }

  /** The leads a run has taken over. */
  public static PagePlan marked(Connection connection, int run) throws SQLException {
    long[] leads = markedLeads(connection, run);
    long all = number(connection, "select count(*) from lead");
    return leads.length > PIECE && leads.length > all / MANY
        ? everyLead(connection)
        : pieces(leads);
  }

  /** The plan a run was given when it began. */
  public static PagePlan of(Connection connection, Run run) throws SQLException {
    return run.byRange() ? ranges(run.lastLead()) : pieces(markedLeads(connection, run.id()));
  }

  private static PagePlan ranges(long lastLead) {
    return new PagePlan(Math.toIntExact(lastLead / RANGE + 1), true, lastLead, new long[0]);
  }

  private static PagePlan pieces(long[] leads) {
    return new PagePlan((leads.length + PIECE - 1) / PIECE, false, 0, leads);
  }

  /** The condition that a column with lead numbers lies in a page. */
  public String condition(String column, int page) {
    if (byRange) {
      long first = (long) page * RANGE;
      return column + " >= " + Math.max(1, first) + " and " + column + " < " + (first + RANGE);
    }
    int first = page * PIECE;
    return Arrays.stream(marked, first, Math.min(first + PIECE, marked.length))
        .mapToObj(Long::toString)
        .collect(Collectors.joining(", ", column + " in (", ")"));
  }

  private static long[] markedLeads(Connection connection, int run) throws SQLException {
    long[] leads = new long[1_024];
    int size = 0;
    try (PreparedStatement query =
        connection.prepareStatement(
            "select distinct lead from run_mark where run = ? order by lead")) {
      query.setInt(1, run);
      query.setFetchSize(10_000);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          if (size == leads.length) {
            leads = Arrays.copyOf(leads, 2 * size);
          }
          leads[size++] = rows.getLong(1);
        }
      }
    }
    return Arrays.copyOf(leads, size);
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }
}
