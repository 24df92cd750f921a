package org.closedloop.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkInsertTest {

  private static final String TABLE =
      "create table sample (small smallint, whole int, big bigint, words varchar(2000),"
          + " code char(3), moment timestamp with time zone, on_day date, flag boolean,"
          + " rate numeric(18, 8))";

  private static BulkInsert into(Connection connection) throws SQLException {
    return BulkInsert.into(
        connection,
        "sample",
        Column.shorts("small"),
        Column.ints("whole"),
        Column.longs("big"),
        Column.texts("words"),
        Column.texts("code"),
        Column.instants("moment"),
        Column.days("on_day"),
        Column.booleans("flag"),
        Column.numbers("rate"));
  }

  private static void row(BulkInsert rows, int n) throws SQLException {
    rows.add(-n);
    rows.add(n * 1000);
    rows.add(n * 10_000_000_000L);
    rows.add("Größe \u20ac " + n);
    rows.add("EUR");
    rows.add(Instant.parse("2026-03-29T01:00:00.123456789Z").plusSeconds(n));
    rows.add(LocalDate.of(1999, 12, 31).plusDays(n));
    rows.add(n % 2 == 0);
    rows.add(new BigDecimal("1.23450000").add(BigDecimal.valueOf(n)));
    rows.endRow();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyTypeOfValueArrivesAsItWasGiven(TestDatabase kind) {
    DataSource database = kind.empty();

    Transaction.run(
        database,
        connection -> {
          execute(connection, TABLE);
          try (BulkInsert rows = into(connection)) {
            row(rows, 1);
            row(rows, 2);
          }
        });

    List<String> found = new ArrayList<>();
    Transaction.run(
        database,
        connection -> {
          try (BulkSelect rows =
              BulkSelect.of(
                  connection,
                  "select small, whole, big, words, code, moment, on_day, flag,"
                      + " cast(rate as varchar(40)) from sample order by big")) {
            while (rows.next()) {
              found.add(
                  rows.whole()
                      + " "
                      + rows.whole()
                      + " "
                      + rows.whole()
                      + " "
                      + rows.text()
                      + " "
                      + rows.text()
                      + " "
                      + Micros.toInstant(rows.micros())
                      + " "
                      + LocalDate.ofEpochDay(rows.day())
                      + " "
                      + rows.flag()
                      + " "
                      + rows.text());
            }
          }
        });
    assertThat(found)
        .containsExactly(
            "-1 1000 10000000000 Größe € 1 EUR 2026-03-29T01:00:01.123456Z 2000-01-01 false"
                + " 2.23450000",
            "-2 2000 20000000000 Größe € 2 EUR 2026-03-29T01:00:02.123456Z 2000-01-02 true"
                + " 3.23450000");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void missingValuesStayMissing(TestDatabase kind) {
    DataSource database = kind.empty();

    Transaction.run(
        database,
        connection -> {
          execute(connection, TABLE);
          try (BulkInsert rows = into(connection)) {
            rows.addNull();
            rows.add((Long) null);
            rows.addNull();
            rows.add((String) null);
            rows.addNull();
            rows.add((Instant) null);
            rows.add((LocalDate) null);
            rows.addNull();
            rows.add((BigDecimal) null);
            rows.endRow();
          }
          try (BulkSelect rows = BulkSelect.of(connection, "select * from sample")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.whole()).isZero();
            assertThat(rows.wasNull()).isTrue();
            assertThat(rows.whole()).isZero();
            assertThat(rows.whole()).isZero();
            assertThat(rows.text()).isNull();
            assertThat(rows.text()).isNull();
            assertThat(rows.micros()).isZero();
            assertThat(rows.day()).isZero();
            assertThat(rows.flag()).isFalse();
            assertThat(rows.wasNull()).isTrue();
            assertThat(rows.text()).isNull();
            assertThat(rows.next()).isFalse();
          }
        });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void manyRowsAndLongTextsTakeSeveralPieces(TestDatabase kind) {
    DataSource database = kind.empty();
    int many = 20_000;

    long sum =
        Transaction.in(
            database,
            connection -> {
              execute(connection, TABLE);
              execute(connection, "create table other (big bigint, words varchar(2000))");
              try (BulkInsert rows = into(connection);
                  BulkInsert others =
                      BulkInsert.into(
                          connection, "other", Column.longs("big"), Column.texts("words"))) {
                for (int n = 1; n <= many; n++) {
                  row(rows, n);
                  others.add(n);
                  others.add("x".repeat(n % 2000));
                  others.endRow();
                }
                assertThat(rows.rows()).isEqualTo(many);
              }
              return one(connection, "select sum(whole) from sample")
                  + one(connection, "select sum(length(words)) from other");
            });

    assertThat(sum).isEqualTo(1000L * many * (many + 1) / 2 + 10 * (2000L * 1999 / 2));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRowNeedsAValueForEveryColumn(TestDatabase kind) {
    DataSource database = kind.empty();

    Transaction.run(
        database,
        connection -> {
          execute(connection, TABLE);
          try (BulkInsert rows = into(connection)) {
            rows.add(1);
            assertThatThrownBy(rows::endRow)
                .hasMessage("A row of sample has 1 values for 9 columns");
            assertThatThrownBy(() -> rows.add("no number")).hasMessageContaining("takes INT");
          }
          assertThat(one(connection, "select count(*) from sample")).isZero();
        });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aFailedPieceOfWorkLeavesNothing(TestDatabase kind) {
    DataSource database = kind.empty();
    Transaction.run(database, connection -> execute(connection, TABLE));

    assertThatThrownBy(
            () ->
                Transaction.run(
                    database,
                    connection -> {
                      try (BulkInsert rows = into(connection)) {
                        row(rows, 1);
                      }
                      throw new SQLException("power cut");
                    }))
        .isInstanceOf(DatabaseFailure.class);

    assertThat(Transaction.<Long>in(database, c -> one(c, "select count(*) from sample"))).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void readingMayStopBeforeTheEnd(TestDatabase kind) {
    DataSource database = kind.empty();

    Transaction.run(
        database,
        connection -> {
          execute(connection, TABLE);
          try (BulkInsert rows = into(connection)) {
            for (int n = 0; n < 5_000; n++) {
              row(rows, n);
            }
          }
          try (BulkSelect rows = BulkSelect.of(connection, "select whole from sample")) {
            assertThat(rows.next()).isTrue();
          }
          assertThat(one(connection, "select count(*) from sample")).isEqualTo(5_000);
        });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyIdIsGivenOnce(TestDatabase kind) {
    DataSource database = kind.empty();

    Transaction.run(
        database,
        connection -> {
          Ids one = Ids.of(connection, "lead_seq");
          Ids other = Ids.of(connection, "lead_seq");
          List<Long> ids = new ArrayList<>();
          for (int n = 0; n < 1_500; n++) {
            ids.add(one.next());
            ids.add(other.next());
          }
          assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id > 0);
          assertThat(Ids.block(connection, "lead_seq")).isGreaterThan(ids.get(ids.size() - 1));
        });
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }
}
