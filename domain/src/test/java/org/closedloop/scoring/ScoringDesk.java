package org.closedloop.scoring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.SliceCache;
import org.closedloop.database.Ids;
import org.closedloop.database.Jdbc;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;

/** Leads and touchpoints in a database, and their scores at a chosen time. */
final class ScoringDesk {

  final DataSource database;
  private final int slice;
  private Instant now = Scored.START;

  ScoringDesk(TestDatabase kind) {
    this.database = kind.empty();
    this.slice =
        new SliceCache(database)
            .idOf(
                Dimensions.NONE
                    .withOrigin("Newsletter", "NL-1", "Ratgeber")
                    .withMarket("Chemie", "Süd"));
  }

  void day(double day) {
    now = Scored.day(day);
  }

  ScoreUpkeep upkeep() {
    return new ScoreUpkeep(database, Clock.fixed(now, ZoneOffset.UTC));
  }

  int keepUp() {
    return upkeep().keepUp(connection -> {}, () -> false);
  }

  /** Puts a version in force from a day on. */
  void publish(ScoringRules rules, double day) {
    Transaction.run(
        database,
        connection -> {
          ScoringModels models = ScoringModels.on(connection);
          int number = models.begin(rules, "test", now);
          models.publish(number, 0, Scored.day(day), "test", now);
        });
  }

  long lead(String company) {
    return Transaction.in(
        database,
        connection -> {
          long id = Ids.block(connection, "lead_seq");
          execute(
              connection,
              "insert into lead (id, source, source_key, company, created_at, recorded_at, stage,"
                  + " stage_at, furthest, slice, version) values (?, 1, ?, ?, ?, ?, 'LEAD', ?,"
                  + " 'LEAD', ?, 0)",
              id,
              "L" + id,
              company,
              time(now),
              time(now),
              time(now),
              slice);
          ScoreDue.note(connection, List.of(id));
          return id;
        });
  }

  long touch(long lead, String kind, double day) {
    return touch(lead, kind, day, null, false);
  }

  long touch(long lead, String kind, double day, Long corrects, boolean retracted) {
    return Transaction.in(
        database,
        connection -> {
          long id = Ids.block(connection, "touchpoint_seq");
          execute(
              connection,
              "insert into touchpoint (id, lead, at, recorded_at, slice, kind, source, source_key,"
                  + " corrects, retracted) values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)",
              id,
              lead,
              time(Scored.day(day)),
              time(now),
              slice,
              kind,
              "T" + id,
              corrects,
              retracted);
          ScoreDue.note(connection, List.of(lead));
          return id;
        });
  }

  void execute(String command) {
    Transaction.run(database, connection -> execute(connection, command));
  }

  Score scoreAt(long lead, Instant at) {
    return Transaction.in(database, connection -> LeadScores.at(connection, Map.of(lead, at)))
        .get(lead);
  }

  /** Every row a query finds, its columns joined by blanks. */
  List<String> rows(String query) {
    return Transaction.in(
        database,
        connection -> {
          List<String> rows = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(query);
              ResultSet found = statement.executeQuery()) {
            while (found.next()) {
              List<String> cells = new ArrayList<>();
              for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                cells.add(found.getString(i));
              }
              rows.add(String.join(" ", cells));
            }
          }
          return rows;
        });
  }

  Instant computedAt(long lead) {
    return Transaction.in(
        database,
        connection -> {
          try (PreparedStatement statement =
                  connection.prepareStatement(
                      "select computed_at from lead_score where lead = " + lead);
              ResultSet found = statement.executeQuery()) {
            found.next();
            return Jdbc.instant(found, 1);
          }
        });
  }

  private static Object time(Instant at) {
    return ScoringModels.time(at);
  }

  private static void execute(Connection connection, String command, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(command)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
