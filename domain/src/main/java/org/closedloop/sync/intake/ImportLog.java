package org.closedloop.sync.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.closedloop.database.Column;
import org.closedloop.database.Ids;
import org.closedloop.database.Jdbc;
import org.closedloop.sync.RowFault;
import org.closedloop.sync.file.BrokenFile;
import org.closedloop.sync.file.Rows;

/** What is written down about one import: how far it is, what became of its rows, how it ended. */
final class ImportLog {

  private static final int LONGEST_LINE = 20_000;
  private static final String SEPARATOR = "\u001f";

  private final long id;

  ImportLog(long id) {
    this.id = id;
  }

  /**
   * An import as it stands.
   *
   * @param body its contract, as it was when the file came
   * @param position how many rows are done
   */
  record Order(String body, String path, long position, Long total, boolean trial, String state) {}

  Optional<Order> order(Connection connection) throws SQLException {
    List<Order> found = new ArrayList<>();
    Jdbc.each(
        connection,
        "select body, path, position, total_rows, trial, state from file_import where id = ?",
        row ->
            found.add(
                new Order(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    Jdbc.longOrNull(row, 4),
                    row.getBoolean(5),
                    row.getString(6))),
        id);
    return found.stream().findFirst();
  }

  void begin(Connection connection) throws SQLException {
    Jdbc.change(
        connection,
        "update file_import set state = 'RUNNING', failure = null, failure_code = null,"
            + " ended_at = null, version = version + 1 where id = ?",
        id);
  }

  /** Where the marks of changed leads stood when it began; empty before it has. */
  Optional<Long> firstMark(Connection connection) throws SQLException {
    List<Long> found = new ArrayList<>();
    Jdbc.each(
        connection,
        "select first_mark from file_import where id = ? and first_mark is not null",
        row -> found.add(row.getLong(1)),
        id);
    return found.stream().findFirst();
  }

  void firstMark(Connection connection, long mark) throws SQLException {
    Jdbc.change(connection, "update file_import set first_mark = ? where id = ?", mark, id);
  }

  void total(Connection connection, long rows) throws SQLException {
    Jdbc.change(connection, "update file_import set total_rows = ? where id = ?", rows, id);
  }

  /**
   * Notes a finished chunk.
   *
   * @param from where it began: nobody else may have done it meanwhile
   * @param to how many rows of the file are done with it
   */
  void done(Connection connection, long from, long to, List<TakenRow> taken) throws SQLException {
    Tally tally = taken.stream().map(TakenRow::tally).reduce(Tally.NONE, Tally::plus);
    int noted =
        Jdbc.change(
            connection,
            "update file_import set position = ?, read_rows = read_rows + ?,"
                + " created = created + ?, changed = changed + ?, unchanged = unchanged + ?,"
                + " rejected = rejected + ?, warnings = warnings + ?, version = version + 1"
                + " where id = ? and position = ? and state = 'RUNNING'",
            to,
            tally.read(),
            tally.created(),
            tally.changed(),
            tally.unchanged(),
            tally.rejected(),
            tally.warnings(),
            id,
            from);
    if (noted != 1) {
      throw new IllegalStateException("Import " + id + " is being done by somebody else");
    }
    span(connection, taken);
  }

  private void span(Connection connection, List<TakenRow> taken) throws SQLException {
    Optional<Instant> first =
        taken.stream().map(TakenRow::earliest).filter(at -> at != null).min(Instant::compareTo);
    Optional<Instant> last =
        taken.stream().map(TakenRow::latest).filter(at -> at != null).max(Instant::compareTo);
    if (first.isPresent()) {
      Jdbc.change(
          connection,
          "update file_import set first_at = ? where id = ? and (first_at is null or first_at > ?)",
          first.get(),
          id,
          first.get());
      Jdbc.change(
          connection,
          "update file_import set last_at = ? where id = ? and (last_at is null or last_at < ?)",
          last.get(),
          id,
          last.get());
    }
  }

  /** Keeps every fault with its row, as a line of the same format. */
  void keepFaults(Connection connection, List<TakenRow> taken, Rows format) throws SQLException {
    Ids ids = Ids.of(connection, "rejected_record_seq");
    try (NewRows rows =
        new NewRows(
            connection,
            "rejected_record",
            Column.longs("id"),
            Column.longs("import"),
            Column.booleans("warning"),
            Column.longs("line"),
            Column.texts("column_name"),
            Column.texts("bad_value"),
            Column.texts("reason"),
            Column.texts("detail"),
            Column.texts("arguments"),
            Column.texts("raw"))) {
      for (TakenRow row : taken) {
        for (RowFault fault : row.faults()) {
          boolean warning = !row.isRejected() || fault.warning();
          rows.add(
              ids.next(),
              id,
              warning,
              row.row().line(),
              cut(fault.column(), 200),
              cut(fault.value(), 1000),
              fault.reason().code(),
              cut(fault.sentence(Locale.ENGLISH), 1000),
              cut(String.join(SEPARATOR, fault.arguments()), 1000),
              cut(format.line(row.row()), LONGEST_LINE));
        }
      }
    }
  }

  void end(Connection connection, Instant now) throws SQLException {
    Jdbc.change(
        connection,
        "update file_import set state = 'DONE', ended_at = ?, version = version + 1 where id = ?",
        now,
        id);
  }

  /** The import cannot go on; what is taken in stays. */
  void fail(Connection connection, BrokenFile why, Instant now) throws SQLException {
    Jdbc.change(
        connection,
        "update file_import set state = 'FAILED', ended_at = ?, failure_code = ?, failure = ?,"
            + " version = version + 1 where id = ?",
        now,
        why.code(),
        cut(String.join(SEPARATOR, why.arguments()), 2000),
        id);
  }

  private static String cut(String text, int longest) {
    if (text == null) {
      return null;
    }
    String storable = text.replace("\0", "");
    return storable.length() > longest ? storable.substring(0, longest) : storable;
  }
}
