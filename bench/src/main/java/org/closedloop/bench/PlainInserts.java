package org.closedloop.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The yardstick of the import: the rows it made, written by ordinary batches into the same tables
 * with the same indexes.
 *
 * <p>Only the writing is timed, neither the reading nor anything that leads to the rows.
 */
final class PlainInserts {

  private static final int BATCH = 1_000;
  private static final int PAGE = 10_000;

  private static final List<String> TABLES =
      List.of(
          "team",
          "employee",
          "channel",
          "campaign",
          "content_offer",
          "product",
          "slice",
          "campaign_spend",
          "traffic",
          "exchange_rate",
          "account",
          "contact",
          "lead",
          "stage_change",
          "lead_profile",
          "changed_lead",
          "record_attribute",
          "touchpoint",
          "activity",
          "opportunity",
          "opportunity_change",
          "hand_off_change");

  private final Connection from;
  private final Connection to;
  private long nanos;
  private long rows;

  PlainInserts(Connection from, Connection to) throws SQLException {
    this.from = from;
    this.to = to;
    from.setAutoCommit(false);
    to.setAutoCommit(false);
  }

  void copyAll() throws SQLException {
    copyTable("select * from source_system where id > 1", "source_system");
    rows = 0;
    nanos = 0;
    for (String table : TABLES) {
      copyTable("select * from " + table, table);
    }
  }

  double seconds() {
    return nanos / 1e9;
  }

  long rows() {
    return rows;
  }

  private void copyTable(String select, String table) throws SQLException {
    try (Statement statement = from.createStatement()) {
      statement.setFetchSize(PAGE);
      try (ResultSet result = statement.executeQuery(select);
          PreparedStatement insert = to.prepareStatement(insert(table, result.getMetaData()))) {
        for (List<Object[]> page = page(result); !page.isEmpty(); page = page(result)) {
          write(insert, page);
        }
      }
    }
  }

  private void write(PreparedStatement insert, List<Object[]> page) throws SQLException {
    long start = System.nanoTime();
    int waiting = 0;
    for (Object[] row : page) {
      for (int column = 0; column < row.length; column++) {
        insert.setObject(column + 1, row[column]);
      }
      insert.addBatch();
      if (++waiting == BATCH) {
        insert.executeBatch();
        waiting = 0;
      }
    }
    if (waiting > 0) {
      insert.executeBatch();
    }
    to.commit();
    nanos += System.nanoTime() - start;
    rows += page.size();
  }

  private static String insert(String table, ResultSetMetaData columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      names.add(columns.getColumnName(column));
    }
    return "insert into "
        + table
        + " ("
        + String.join(", ", names)
        + ") values ("
        + String.join(", ", Collections.nCopies(names.size(), "?"))
        + ")";
  }

  private static List<Object[]> page(ResultSet result) throws SQLException {
    List<Object[]> page = new ArrayList<>(PAGE);
    int columns = result.getMetaData().getColumnCount();
    while (page.size() < PAGE && result.next()) {
      Object[] row = new Object[columns];
      for (int column = 0; column < columns; column++) {
        row[column] = value(result, column + 1);
      }
      page.add(row);
    }
    return page;
  }

  private static Object value(ResultSet result, int column) throws SQLException {
    return switch (result.getMetaData().getColumnType(column)) {
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
          result.getObject(column, OffsetDateTime.class);
      case Types.DATE -> result.getObject(column, LocalDate.class);
      default -> result.getObject(column);
    };
  }
}
