package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.closedloop.database.BulkSelect;
import org.closedloop.database.Database;

/**
 * Makes the figures of a published run once more, from every single posting it knew, and compares
 * them cell by cell with what it published.
 */
public final class Recount {

  private static final int NAMED = 20;

  /** Told how far the work is. */
  @FunctionalInterface
  public interface Progress {
    void done(int measures, int of);
  }

  /**
   * What came of it.
   *
   * @param cells how many sums were made anew
   * @param differences how many of them are not what the run published, or are missing on a side
   * @param named the first of these, in words
   * @param hash the proof of the sums made anew
   */
  public record Result(long cells, long differences, List<String> named, String hash) {}

  private final Connection connection;
  private final int run;
  private final SumsDigest digest = new SumsDigest();
  private final List<String> named = new ArrayList<>();
  private long cells;
  private long differences;

  private Recount(Connection connection, int run) {
    this.connection = connection;
    this.run = run;
  }

  /** Measure by measure, so that one fits into memory and progress can be told. */
  public static Result of(Connection connection, int run, Progress progress) throws SQLException {
    Database.of(connection).prepareForSums(connection);
    Recount recount = new Recount(connection, run);
    Map<Integer, String> measures = measures(connection);
    int done = 0;
    for (Map.Entry<Integer, String> measure : measures.entrySet()) {
      progress.done(done++, measures.size());
      recount.compare(measure.getKey(), measure.getValue());
    }
    progress.done(done, measures.size());
    return new Result(
        recount.cells, recount.differences, List.copyOf(recount.named), recount.digest.hex());
  }

  private static Map<Integer, String> measures(Connection connection) throws SQLException {
    Map<Integer, String> measures = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement("select id, code from measure");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        measures.put(row.getInt(1), row.getString(2));
      }
    }
    return measures;
  }

  private record Sum(int booked, int cohort, int slice, long amount) {

    int order(Sum other) {
      int order = Integer.compare(booked, other.booked);
      order = order == 0 ? Integer.compare(cohort, other.cohort) : order;
      return order == 0 ? Integer.compare(slice, other.slice) : order;
    }
  }

  private void compare(int measure, String code) throws SQLException {
    List<Sum> published =
        sums(
            "select booked_month, cohort_month, slice, amount from total where measure = "
                + measure
                + (" and from_run <= " + run + " and to_run > " + run)
                + " order by booked_month, cohort_month, slice");
    List<Sum> anew =
        sums(
            "select c.month_start, k.month_start, p.slice, cast(sum(p.amount) as bigint)"
                + " from posting p join calendar c on c.on_day = p.booked_on"
                + " join calendar k on k.on_day = p.cohort_day where p.measure = "
                + measure
                + (" and p.run + 0 <= " + run)
                + " group by c.month_start, k.month_start, p.slice having sum(p.amount) <> 0"
                + " order by c.month_start, k.month_start, p.slice");
    int at = 0;
    for (Sum sum : anew) {
      cells++;
      digest.add(measure, sum.booked, sum.cohort, sum.slice, sum.amount);
      while (at < published.size() && published.get(at).order(sum) < 0) {
        differs(code, published.get(at), published.get(at++).amount, 0);
      }
      boolean there = at < published.size() && published.get(at).order(sum) == 0;
      long before = there ? published.get(at++).amount : 0;
      if (before != sum.amount) {
        differs(code, sum, before, sum.amount);
      }
    }
    while (at < published.size()) {
      differs(code, published.get(at), published.get(at++).amount, 0);
    }
  }

  private void differs(String code, Sum cell, long published, long anew) {
    differences++;
    if (named.size() < NAMED) {
      named.add(
          "%s %s/%s %d: %d, %d"
              .formatted(
                  code, month(cell.booked), month(cell.cohort), cell.slice, published, anew));
    }
  }

  private static String month(int day) {
    return LocalDate.ofEpochDay(day).toString().substring(0, "2026-11".length());
  }

  private List<Sum> sums(String query) throws SQLException {
    List<Sum> sums = new ArrayList<>();
    try (BulkSelect rows = BulkSelect.of(connection, query)) {
      while (rows.next()) {
        sums.add(new Sum(rows.day(), rows.day(), (int) rows.whole(), rows.whole()));
      }
    }
    return sums;
  }
}
