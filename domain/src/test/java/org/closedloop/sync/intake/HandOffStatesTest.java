package org.closedloop.sync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.closedloop.database.Jdbc;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.TestPersistence;
import org.closedloop.database.Transaction;
import org.closedloop.lead.LeadFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandOffStatesTest {

  private static final Instant MARCH = LeadFixture.day(1);
  private static final String ROWS =
      "select lead, hand_off_key, round, state, team, employee, offered_at, offered_by, answered_at,"
          + " answered_by, reason, next_step, rating, feedback from hand_off order by lead, round";

  private int nextId;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theFirstOfferCountsAndTheLastAnswerHolds(TestDatabase kind) {
    DataSource database = kind.empty();
    long lead = someLeads(database, 1).get(0);
    Transaction.run(
        database,
        connection -> {
          step(connection, lead, "H1", "OFFERED", 1, null, null, null);
          step(connection, lead, "H1", "RETURNED", 2, "arne", "later", null);
          step(connection, lead, "H1", "CONFIRMED", 3, "jana", null, null);
          int wrong = step(connection, lead, "H2", "OFFERED", 5, null, null, null);
          step(connection, lead, "H2", "OFFERED", 6, null, null, wrong);
          step(connection, lead, "H2", "ACCEPTED", 8, "arne", null, null);
          new HandOffStates(connection).restate(List.of(lead));

          assertThat(text(connection, "select hand_off_key, round, state, employee, reason"))
              .containsExactly("H1 1 RETURNED arne later", "H2 2 ACCEPTED arne null");
          assertThat(instant(connection, "H1", "confirmed_at")).isEqualTo(day(3));
          assertThat(instant(connection, "H2", "offered_at")).isEqualTo(day(6));

          step(connection, lead, "H2", "DECLINED", 9, "timo", "no need", null);
          new HandOffStates(connection).restate(List.of(lead));

          assertThat(text(connection, "select hand_off_key, round, state, employee, reason"))
              .containsExactly("H1 1 RETURNED arne later", "H2 2 DECLINED timo no need");
        });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aHandOffWhoseStepsWereAllTakenBackIsForgotten(TestDatabase kind) {
    DataSource database = kind.empty();
    long lead = someLeads(database, 1).get(0);
    Transaction.run(
        database,
        connection -> {
          int offered = step(connection, lead, "H1", "OFFERED", 1, null, null, null);
          new HandOffStates(connection).restate(List.of(lead));
          Jdbc.change(
              connection,
              "insert into hand_off_change (id, hand_off, lead, kind, at, recorded_at, source,"
                  + " source_key, revision, corrects, retracted)"
                  + " values (?, 'H1', ?, 'OFFERED', ?, ?, 1, 'gone', 1, ?, true)",
              ++nextId,
              lead,
              day(1),
              day(2),
              offered);
          new HandOffStates(connection).restate(List.of(lead));

          assertThat(text(connection, "select hand_off_key")).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theMigrationSaysTheSameOfWhatWasKnownBefore(TestDatabase kind) {
    DataSource database = kind.empty();
    List<Long> leads = someLeads(database, 30);
    Random dice = new Random(7);
    Transaction.run(
        database,
        connection -> {
          for (long lead : leads) {
            someLife(connection, lead, dice);
          }
          Jdbc.change(connection, migration());
          List<String> migrated = all(connection);
          Jdbc.change(connection, "delete from hand_off");
          new HandOffStates(connection).restate(leads);

          assertThat(migrated).hasSizeGreaterThan(60).isEqualTo(all(connection));
        });
  }

  private void someLife(Connection connection, long lead, Random dice) throws SQLException {
    List<String> kinds = List.of("OFFERED", "ACCEPTED", "RETURNED", "DECLINED", "WITHDRAWN");
    for (int round = 0; round < 3; round++) {
      int day = 1 + round * 9;
      Integer before = null;
      for (int steps = dice.nextInt(4); steps >= 0; steps--) {
        String what = before == null ? "OFFERED" : kinds.get(dice.nextInt(5));
        String who = what.equals("OFFERED") ? null : "arne";
        boolean corrects = before != null && dice.nextInt(3) == 0;
        before =
            step(
                connection, lead, "H" + round, what, day, who, "r" + day, corrects ? before : null);
        day += 1 + dice.nextInt(2);
      }
    }
  }

  /** The one statement of the migration that fills the table. */
  private static String migration() {
    try (InputStream file =
        HandOffStatesTest.class.getResourceAsStream("/db/migration/V511__hand_off_state.sql")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      int start = text.indexOf("insert into hand_off ");
      return text.substring(start, text.indexOf(';', start));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<Long> someLeads(DataSource database, int number) {
    List<Long> leads = new ArrayList<>();
    try (TestPersistence persistence = new TestPersistence(database)) {
      for (int i = 0; i < number; i++) {
        leads.add(persistence.call(em -> LeadFixture.aLead(em, "lead-" + ++nextId)).id());
      }
    }
    return leads;
  }

  private int step(
      Connection connection,
      long lead,
      String handOff,
      String kind,
      int day,
      String employee,
      String reason,
      Integer corrects)
      throws SQLException {
    int id = ++nextId;
    Jdbc.change(
        connection,
        "insert into hand_off_change (id, hand_off, lead, kind, at, recorded_at, team, employee,"
            + " reason, actor, source, source_key, revision, corrects, retracted)"
            + " values (?, ?, ?, ?, ?, ?, 'north', ?, ?, 'somebody', 1, ?, 0, ?, false)",
        id,
        handOff,
        lead,
        kind,
        day(day),
        day(day),
        employee,
        reason,
        "key-" + id,
        corrects);
    return id;
  }

  private static Instant day(int day) {
    return MARCH.plusSeconds(day * 86_400L);
  }

  private static List<String> text(Connection connection, String select) throws SQLException {
    List<String> rows = new ArrayList<>();
    Jdbc.each(
        connection,
        select + " from hand_off order by round",
        row -> {
          StringBuilder text = new StringBuilder();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            text.append(i == 1 ? "" : " ").append(row.getString(i));
          }
          rows.add(text.toString());
        });
    return rows;
  }

  private static List<String> all(Connection connection) throws SQLException {
    List<String> rows = new ArrayList<>();
    Jdbc.each(
        connection,
        ROWS,
        row -> {
          StringBuilder text = new StringBuilder();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            text.append(row.getString(i)).append('|');
          }
          rows.add(text.toString());
        });
    return rows;
  }

  private static Instant instant(Connection connection, String handOff, String column)
      throws SQLException {
    List<Instant> found = new ArrayList<>();
    Jdbc.each(
        connection,
        "select " + column + " from hand_off where hand_off_key = ?",
        row -> found.add(Jdbc.instant(row, 1)),
        handOff);
    return found.get(0);
  }
}
