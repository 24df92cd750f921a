package org.closedloop.report.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Jdbc;
import org.closedloop.database.Transaction;
import org.closedloop.ledger.NightlyClose;

/**
 * The workbooks that nights ask for: one row each, so that of several servers one makes it. What a
 * server left behind that ended is taken over; what failed is tried three times.
 */
@ApplicationScoped
public class WorkbookWishes {

  private static final int TRIES = 3;
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final Duration LEFT = Duration.ofHours(2);
  private static final int FAILURE = 500;
  private static final String KEY =
      " report = ? and occasion = ? and report_month = ? and language = ? and run = ?";

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  protected WorkbookWishes() {} // for CDI

  WorkbookWishes(DataSource database) {
    this.database = database;
  }

  /**
   * A workbook that could not be made.
   *
   * @param given whether nobody tries any more
   */
  public record Failed(YearMonth month, String language, int run, String why, boolean given) {}

  /** A workbook that a server began and did not end. */
  private record Left(WorkbookWish wish, Instant claimed) {}

  /** A workbook that was made, of which nobody was told yet. */
  record Untold(WorkbookWish wish, long manifest) {}

  /**
   * The newest night whose workbooks are wanted.
   *
   * @param all whether runs count that somebody started by hand
   */
  Optional<Integer> night(boolean all) {
    return list(
            "select max(id) from run where state = 'PUBLISHED'"
                + (all ? "" : " and requested_by = ?"),
            row -> row.getObject(1) == null ? null : row.getInt(1),
            all ? new Object[0] : new Object[] {NightlyClose.TIMETABLE})
        .stream()
        .filter(found -> found != null)
        .findFirst();
  }

  /** Whether a night is under way, which nothing should slow down. */
  boolean isBusy() {
    return !list("select id from run where state = 'RUNNING'", row -> row.getInt(1)).isEmpty();
  }

  /** Whether a month that is over was made after another night, or is being made. */
  boolean isKnown(WorkbookWish monthly, Instant now) {
    Object[] key = values(monthly);
    return !list(
            "select run from report_order where report = ? and occasion = ? and report_month = ?"
                + " and language = ? and run <> ?"
                + " and (state = 'DONE' or state = 'RUNNING' and claimed_at >= ?)",
            row -> row.getInt(1),
            key[0],
            key[1],
            key[2],
            key[3],
            key[4],
            now.minus(LEFT))
        .isEmpty();
  }

  /**
   * Takes a wish, if nobody else has it and it is not done.
   *
   * @return whether the caller makes it now
   */
  boolean take(WorkbookWish wish, Instant now) {
    try {
      return Transaction.in(
          database,
          connection -> {
            Object[] key = values(wish);
            int again =
                update(
                    connection,
                    "update report_order set state = 'RUNNING', tries = tries + 1, claimed_at = ?"
                        + " where"
                        + KEY
                        + " and tries < "
                        + TRIES
                        + " and (state = 'FAILED' and ended_at < ? or state = 'RUNNING' and"
                        + " claimed_at < ?)",
                    now,
                    key,
                    now.minus(PAUSE),
                    now.minus(LEFT));
            return again == 1 || insert(connection, wish, now);
          });
    } catch (DatabaseFailure failure) {
      if (failure.isDuplicate()) { // another server took it at the same moment
        return false;
      }
      throw failure;
    }
  }

  private static boolean insert(Connection connection, WorkbookWish wish, Instant now)
      throws SQLException {
    return update(
            connection,
            "insert into report_order (report, occasion, report_month, language, run, state, tries,"
                + " claimed_at) select cast(? as varchar(40)), cast(? as varchar(10)),"
                + " cast(? as date), cast(? as varchar(8)), cast(? as int), 'RUNNING', 1,"
                + " cast(? as timestamp with time zone) where not exists"
                + " (select 1 from report_order where"
                + KEY
                + ")",
            values(wish),
            now,
            values(wish))
        == 1;
  }

  /** Notes that it is made, in the transaction that keeps it; fails if somebody took it over. */
  static void done(
      Connection connection, WorkbookWish wish, long manifest, Instant claimed, Instant now)
      throws SQLException {
    int done =
        update(
            connection,
            "update report_order set state = 'DONE', manifest = ?, ended_at = ?, failure = null"
                + " where state = 'RUNNING' and claimed_at = ? and"
                + KEY,
            manifest,
            now,
            claimed,
            values(wish));
    if (done != 1) {
      throw new IllegalStateException("Somebody else makes " + wish.code());
    }
  }

  /**
   * Notes that it could not be made.
   *
   * @return whether that is true, or somebody else had taken it over meanwhile
   */
  boolean failed(WorkbookWish wish, String why, Instant claimed, Instant now) {
    String words = why == null ? "?" : why.substring(0, Math.min(FAILURE, why.length()));
    return Transaction.in(
        database,
        connection ->
            update(
                    connection,
                    "update report_order set state = 'FAILED', ended_at = ?, failure = ?"
                        + " where state = 'RUNNING' and claimed_at = ? and"
                        + KEY,
                    now,
                    words,
                    claimed,
                    values(wish))
                == 1);
  }

  /**
   * Gives up what no server has ended, each as often as anything is tried.
   *
   * @return what the caller, and nobody else, has given up
   */
  List<WorkbookWish> giveUp(Instant now) {
    return list(
            "select report, occasion, report_month, language, run, claimed_at from report_order"
                + " where state = 'RUNNING' and tries >= ? and claimed_at < ?",
            row -> new Left(wish(row), Jdbc.instant(row, 6)),
            TRIES,
            now.minus(LEFT))
        .stream()
        .filter(each -> failed(each.wish(), "The server ended", each.claimed(), now))
        .map(Left::wish)
        .toList();
  }

  List<Untold> untold() {
    return list(
        "select report, occasion, report_month, language, run, manifest from report_order"
            + " where state = 'DONE' and told_at is null order by run, occasion, language",
        row -> new Untold(wish(row), row.getLong(6)));
  }

  void told(WorkbookWish wish, Instant now) {
    Transaction.run(
        database,
        connection ->
            update(
                connection, "update report_order set told_at = ? where" + KEY, now, values(wish)));
  }

  /** What could not be made of the newest night that asked for workbooks. */
  List<Failed> failed() {
    return list(
        "select report_month, language, run, failure, tries from report_order"
            + " where state = 'FAILED' and run = (select max(run) from report_order)"
            + " order by report_month, language",
        row ->
            new Failed(
                YearMonth.from(row.getObject(1, LocalDate.class)),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getInt(5) >= TRIES));
  }

  private static WorkbookWish wish(ResultSet row) throws SQLException {
    return new WorkbookWish(
        row.getString(1),
        Occasion.valueOf(row.getString(2)),
        YearMonth.from(row.getObject(3, LocalDate.class)),
        row.getString(4),
        row.getInt(5));
  }

  private static Object[] values(WorkbookWish wish) {
    return new Object[] {
      wish.report(),
      wish.occasion().name(),
      Date.valueOf(wish.month().atDay(1)),
      wish.language(),
      wish.run()
    };
  }

  /** Values that are lists count one by one. */
  private static int update(Connection connection, String command, Object... values)
      throws SQLException {
    Object[] all =
        Arrays.stream(values)
            .flatMap(
                each -> each instanceof Object[] several ? Arrays.stream(several) : Stream.of(each))
            .toArray();
    return Jdbc.change(connection, command, all);
  }

  private <T> List<T> list(String query, Jdbc.Row<T> row, Object... values) {
    return Jdbc.read(database, query, row, values);
  }
}
