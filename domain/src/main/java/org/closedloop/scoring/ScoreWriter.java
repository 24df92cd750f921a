package org.closedloop.scoring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.database.BulkInsert;
import org.closedloop.database.Column;
import org.closedloop.database.Ids;

/** Computes and stores the scores of many leads at once; writes only what differs. */
final class ScoreWriter {

  private static final int BATCH = 1_000;
  private static final Column[] COLUMNS = {
    Column.longs("lead"),
    Column.ints("model"),
    Column.ints("points"),
    Column.ints("fit"),
    Column.ints("engagement"),
    Column.texts("grade"),
    Column.booleans("qualified"),
    Column.booleans("hot"),
    Column.instants("computed_at"),
    Column.instants("changes_at"),
    Column.texts("basis")
  };

  private final Connection connection;
  private final ScoringModel model;
  private final Instant now;

  ScoreWriter(Connection connection, ScoringModel model, Instant now) {
    this.connection = connection;
    this.model = model;
    this.now = now.truncatedTo(ChronoUnit.MICROS);
  }

  /** A score as it is stored. */
  private record Stored(int model, int points, boolean qualified, boolean hot, String basis) {}

  /** A score as it should be. */
  private record Due(long lead, Scoring scoring, boolean waiting) {}

  /**
   * Computes the scores of leads from everything known about them.
   *
   * @return how many were written
   */
  int fromFacts(LeadSelection leads) throws SQLException {
    Map<Long, Stored> stored = lock(leads.on("lead"));
    List<Due> due = new ArrayList<>();
    for (FactsReader.Read read : FactsReader.read(connection, model.rules(), leads)) {
      due.add(
          new Due(
              read.facts().lead(), Scoring.of(read.facts(), model.rules(), now), read.waiting()));
    }
    return write(due, stored, false);
  }

  /**
   * Lets the points fall of which a whole one has faded, without looking at any history.
   *
   * @param most leads at a time
   * @return how many were written
   */
  int fade(int most) throws SQLException {
    Map<Long, Stored> stored = lockFading(most);
    List<Due> due = new ArrayList<>();
    stored.forEach(
        (lead, each) ->
            due.add(
                new Due(
                    lead, Scoring.of(ScoreBasis.parse(each.basis()), model.rules(), now), false)));
    return write(due, stored, true);
  }

  private Map<Long, Stored> lock(String condition) throws SQLException {
    return stored(condition + " order by lead for update");
  }

  private Map<Long, Stored> lockFading(int most) throws SQLException {
    List<Long> leads = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select lead from lead_score where changes_at <= ? and model = ? order by changes_at"
                + " fetch first "
                + most
                + " rows only")) {
      query.setObject(1, ScoringModels.time(now));
      query.setInt(2, model.number());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          leads.add(rows.getLong(1));
        }
      }
    }
    return leads.isEmpty() ? Map.of() : lock(LeadSelection.of(leads).on("lead"));
  }

  private Map<Long, Stored> stored(String condition) throws SQLException {
    Map<Long, Stored> stored = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select lead, model, points, qualified, hot, basis from lead_score where "
                + condition)) {
      query.setFetchSize(BATCH);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          stored.put(
              rows.getLong(1),
              new Stored(
                  rows.getInt(2),
                  rows.getInt(3),
                  rows.getBoolean(4),
                  rows.getBoolean(5),
                  rows.getString(6)));
        }
      }
    }
    return stored;
  }

  private int write(List<Due> due, Map<Long, Stored> stored, boolean all) throws SQLException {
    List<Due> fresh = new ArrayList<>();
    List<Due> changed = new ArrayList<>();
    List<Due> reached = new ArrayList<>();
    List<Long> turned = new ArrayList<>();
    for (Due each : due) {
      Stored before = stored.get(each.lead());
      if (before == null) {
        fresh.add(each);
      } else if (all || differs(each.scoring(), before)) {
        changed.add(each);
      }
      boolean was = before != null && before.qualified();
      if (each.waiting() && each.scoring().qualified() && !was) {
        reached.add(each);
      }
      if (each.scoring().hot() != (before != null && before.hot())) {
        turned.add(each.lead());
      }
    }
    insert(fresh);
    update(changed);
    note(reached);
    mark(turned);
    return fresh.size() + changed.size();
  }

  private boolean differs(Scoring scoring, Stored before) {
    return before.model() != model.number()
        || before.points() != scoring.points()
        || !before.basis().equals(scoring.basis().text());
  }

  private void insert(List<Due> fresh) throws SQLException {
    if (fresh.isEmpty()) {
      return;
    }
    try (BulkInsert rows = BulkInsert.into(connection, "lead_score", COLUMNS)) {
      for (Due each : fresh) {
        Scoring scoring = each.scoring();
        rows.add(each.lead());
        rows.add(model.number());
        rows.add(scoring.points());
        rows.add(scoring.fit());
        rows.add(scoring.engagement());
        rows.add(scoring.grade());
        rows.add(scoring.qualified());
        rows.add(scoring.hot());
        rows.add(now);
        rows.add(scoring.changes().orElse(null));
        rows.add(scoring.basis().text());
        rows.endRow();
      }
    }
  }

  private void update(List<Due> changed) throws SQLException {
    if (changed.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update lead_score set model = ?, points = ?, fit = ?, engagement = ?, grade = ?,"
                + " qualified = ?, hot = ?, computed_at = ?, changes_at = ?, basis = ?"
                + " where lead = ?")) {
      int waiting = 0;
      for (Due each : changed) {
        Scoring scoring = each.scoring();
        OffsetDateTime next = scoring.changes().map(ScoringModels::time).orElse(null);
        update.setInt(1, model.number());
        update.setInt(2, scoring.points());
        update.setInt(3, scoring.fit());
        update.setInt(4, scoring.engagement());
        update.setString(5, scoring.grade());
        update.setBoolean(6, scoring.qualified());
        update.setBoolean(7, scoring.hot());
        update.setObject(8, ScoringModels.time(now));
        update.setObject(9, next, Types.TIMESTAMP_WITH_TIMEZONE);
        update.setString(10, scoring.basis().text());
        update.setLong(11, each.lead());
        update.addBatch();
        if (++waiting % BATCH == 0) {
          update.executeBatch();
        }
      }
      update.executeBatch();
    }
  }

  /** Leads that became hot or are no longer: figures count them. */
  private void mark(List<Long> turned) throws SQLException {
    if (turned.isEmpty()) {
      return;
    }
    Ids ids = Ids.of(connection, "changed_lead_seq");
    try (BulkInsert rows =
        BulkInsert.into(connection, "changed_lead", Column.longs("id"), Column.longs("lead"))) {
      for (long lead : turned) {
        rows.add(ids.next());
        rows.add(lead);
        rows.endRow();
      }
    }
  }

  private void note(List<Due> reached) throws SQLException {
    if (reached.isEmpty()) {
      return;
    }
    Ids ids = Ids.of(connection, "score_passage_seq");
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into score_passage (id, lead, model, points, at) values (?, ?, ?, ?, ?)")) {
      for (Due each : reached) {
        insert.setLong(1, ids.next());
        insert.setLong(2, each.lead());
        insert.setInt(3, model.number());
        insert.setInt(4, each.scoring().points());
        insert.setObject(5, ScoringModels.time(now));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
