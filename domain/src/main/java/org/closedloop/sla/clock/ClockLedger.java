package org.closedloop.sla.clock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.closedloop.database.BulkInsert;
import org.closedloop.database.BulkSelect;
import org.closedloop.database.Column;
import org.closedloop.database.Ids;
import org.closedloop.database.Micros;
import org.closedloop.sla.kind.Holder;

/** Reads and writes clocks and their ledger, a page of leads at a time. */
final class ClockLedger {

  private static final String CLOCK =
      "select id, lead, obligation, kind, agreement_version, subject, round, hand_off, side, team,"
          + " employee, calendar, started_at, limit_minutes, warn_at, due_at, next_at, state,"
          + " ended_at, taken_minutes, evidence, version from sla_clock where ";

  private final Connection connection;

  ClockLedger(Connection connection) {
    this.connection = connection;
  }

  /** The clocks of these leads as they are written down. */
  Map<Long, List<WrittenClock>> read(List<Long> leads) throws SQLException {
    String among = " in (" + String.join(", ", leads.stream().map(String::valueOf).toList()) + ")";
    List<SlaClock> clocks = clocks(CLOCK + "lead" + among);
    Map<Long, List<WrittenClock>> byLead = new HashMap<>();
    if (clocks.isEmpty()) {
      return byLead;
    }
    Map<Long, List<ClockChange.Known>> changes = changes(among);
    Map<Long, Interventions> interventions = interventions(among);
    for (SlaClock clock : clocks) {
      byLead
          .computeIfAbsent(clock.lead(), lead -> new ArrayList<>())
          .add(
              new WrittenClock(
                  clock,
                  changes.getOrDefault(clock.id(), List.of()),
                  interventions.getOrDefault(clock.id(), Interventions.NONE)));
    }
    return byLead;
  }

  /** One clock by its number. */
  Optional<SlaClock> find(long id) throws SQLException {
    return clocks(CLOCK + "id = " + id).stream().findFirst();
  }

  private List<SlaClock> clocks(String query) throws SQLException {
    List<SlaClock> clocks = new ArrayList<>();
    try (BulkSelect row = BulkSelect.of(connection, query)) {
      while (row.next()) {
        clocks.add(
            new SlaClock(
                row.whole(),
                row.whole(),
                row.text(),
                row.text(),
                row.whole(),
                row.text(),
                (int) row.whole(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.whole(),
                instant(row),
                (int) row.whole(),
                instant(row),
                instant(row),
                instant(row),
                ClockState.valueOf(row.text()),
                instant(row),
                whole(row),
                row.text(),
                (int) row.whole()));
      }
    }
    return clocks;
  }

  private static Instant instant(BulkSelect row) throws SQLException {
    long micros = row.micros();
    return row.wasNull() ? null : Micros.toInstant(micros);
  }

  private static Integer whole(BulkSelect row) throws SQLException {
    long whole = row.whole();
    return row.wasNull() ? null : Integer.valueOf((int) whole);
  }

  private Map<Long, List<ClockChange.Known>> changes(String among) throws SQLException {
    Map<Long, List<ClockChange.Known>> changes = new HashMap<>();
    try (BulkSelect row =
        BulkSelect.of(
            connection,
            "select clock, kind, at, employee from sla_clock_change where lead"
                + among
                + " order by at, id")) {
      while (row.next()) {
        long clock = row.whole();
        ClockChangeKind kind = ClockChangeKind.valueOf(row.text());
        changes
            .computeIfAbsent(clock, id -> new ArrayList<>())
            .add(new ClockChange.Known(kind, Micros.toInstant(row.micros()), row.text()));
      }
    }
    return changes;
  }

  private Map<Long, Interventions> interventions(String among) throws SQLException {
    Map<Long, List<Pause>> pauses = new HashMap<>();
    Map<Long, List<Holder>> holders = new HashMap<>();
    try (BulkSelect row =
        BulkSelect.of(
            connection,
            "select i.clock, i.kind, i.at, i.actor, i.employee, i.until_at, i.reason"
                + " from sla_intervention i join sla_clock c on c.id = i.clock where"
                + " i.kind in ('PAUSED', 'RESUMED', 'REASSIGNED') and c.lead"
                + among
                + " order by i.at, i.id")) {
      while (row.next()) {
        long clock = row.whole();
        String kind = row.text();
        Instant at = Micros.toInstant(row.micros());
        String actor = row.text();
        String employee = row.text();
        Instant until = instant(row);
        String reason = row.text();
        List<Pause> stops = pauses.computeIfAbsent(clock, id -> new ArrayList<>());
        List<Holder> named = holders.computeIfAbsent(clock, id -> new ArrayList<>());
        switch (kind) {
          case "PAUSED" -> stops.add(new Pause(at, until, reason, actor));
          case "RESUMED" -> resume(stops, at);
          default -> named.add(new Holder(at, employee));
        }
      }
    }
    Map<Long, Interventions> interventions = new HashMap<>();
    pauses.forEach(
        (clock, stops) -> interventions.put(clock, new Interventions(stops, holders.get(clock))));
    return interventions;
  }

  /** The last pause ends now, unless it has ended already. */
  private static void resume(List<Pause> pauses, Instant at) {
    int last = pauses.size() - 1;
    if (last >= 0 && pauses.get(last).covers(at)) {
      Pause open = pauses.get(last);
      pauses.set(last, new Pause(open.from(), at, open.reason(), open.approver()));
    }
  }

  /**
   * Writes down what is new and marks the leads for the next night.
   *
   * @throws ClockMoved if somebody else wrote one of the clocks meanwhile
   */
  void write(List<Settlement> settlements, Instant recordedAt) throws SQLException {
    if (settlements.isEmpty()) {
      return;
    }
    List<Settlement> numbered = insert(settlements);
    update(settlements);
    append(numbered, recordedAt);
    mark(numbered);
  }

  private List<Settlement> insert(List<Settlement> settlements) throws SQLException {
    Ids ids = Ids.of(connection, "sla_clock_seq");
    List<Settlement> numbered = new ArrayList<>();
    for (Settlement each : settlements) {
      numbered.add(
          each.isNew()
              ? new Settlement(each.clock().numbered(ids.next()), true, each.changes())
              : each);
    }
    try (BulkInsert rows =
        BulkInsert.into(
            connection,
            "sla_clock",
            Column.longs("id"),
            Column.longs("lead"),
            Column.texts("obligation"),
            Column.texts("kind"),
            Column.longs("agreement_version"),
            Column.texts("subject"),
            Column.ints("round"),
            Column.texts("hand_off"),
            Column.texts("side"),
            Column.texts("team"),
            Column.texts("employee"),
            Column.longs("calendar"),
            Column.instants("started_at"),
            Column.ints("limit_minutes"),
            Column.instants("warn_at"),
            Column.instants("due_at"),
            Column.instants("next_at"),
            Column.texts("state"),
            Column.instants("ended_at"),
            Column.ints("taken_minutes"),
            Column.texts("evidence"),
            Column.ints("version"))) {
      for (Settlement each : numbered) {
        if (each.isNew()) {
          insert(rows, each.clock());
        }
      }
    }
    return numbered;
  }

  private static void insert(BulkInsert rows, SlaClock clock) throws SQLException {
    rows.add(clock.id());
    rows.add(clock.lead());
    rows.add(clock.obligation());
    rows.add(clock.kind());
    rows.add(clock.agreementVersion());
    rows.add(clock.subject());
    rows.add(clock.round());
    rows.add(clock.handOff());
    rows.add(clock.side());
    rows.add(clock.team());
    rows.add(clock.employee());
    rows.add(clock.calendar());
    rows.add(clock.startedAt());
    rows.add(clock.limitMinutes());
    rows.add(clock.warnAt());
    rows.add(clock.dueAt());
    rows.add(clock.nextAt());
    rows.add(clock.state().name());
    rows.add(clock.endedAt());
    rows.add(clock.takenMinutes() == null ? null : Long.valueOf(clock.takenMinutes()));
    rows.add(clock.evidence());
    rows.add(1);
    rows.endRow();
  }

  private void update(List<Settlement> settlements) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update sla_clock set agreement_version = ?, team = ?, employee = ?, calendar = ?,"
                + " started_at = ?, limit_minutes = ?, warn_at = ?, due_at = ?, next_at = ?,"
                + " state = ?, ended_at = ?, taken_minutes = ?, evidence = ?,"
                + " version = version + 1 where id = ? and version = ?")) {
      int updates = 0;
      for (Settlement each : settlements) {
        if (!each.isNew()) {
          fill(update, each.clock());
          update.addBatch();
          updates++;
        }
      }
      if (updates > 0) {
        for (int changed : update.executeBatch()) {
          if (changed != 1) {
            throw new ClockMoved();
          }
        }
      }
    }
  }

  private static void fill(PreparedStatement update, SlaClock clock) throws SQLException {
    update.setLong(1, clock.agreementVersion());
    update.setString(2, clock.team());
    update.setString(3, clock.employee());
    update.setLong(4, clock.calendar());
    time(update, 5, clock.startedAt());
    update.setInt(6, clock.limitMinutes());
    time(update, 7, clock.warnAt());
    time(update, 8, clock.dueAt());
    time(update, 9, clock.nextAt());
    update.setString(10, clock.state().name());
    time(update, 11, clock.endedAt());
    update.setObject(12, clock.takenMinutes(), Types.INTEGER);
    update.setString(13, clock.evidence());
    update.setLong(14, clock.id());
    update.setInt(15, clock.version());
  }

  private static void time(PreparedStatement statement, int index, Instant at) throws SQLException {
    if (at == null) {
      statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
    } else {
      statement.setObject(index, at.atOffset(ZoneOffset.UTC));
    }
  }

  private void append(List<Settlement> settlements, Instant recordedAt) throws SQLException {
    Ids ids = Ids.of(connection, "sla_clock_change_seq");
    try (BulkInsert rows =
        BulkInsert.into(
            connection,
            "sla_clock_change",
            Column.longs("id"),
            Column.longs("clock"),
            Column.longs("lead"),
            Column.texts("kind"),
            Column.texts("state"),
            Column.instants("at"),
            Column.instants("recorded_at"),
            Column.texts("employee"),
            Column.texts("reason"),
            Column.texts("approver"))) {
      for (Settlement each : settlements) {
        for (ClockChange change : each.changes()) {
          rows.add(ids.next());
          rows.add(each.clock().id());
          rows.add(each.clock().lead());
          rows.add(change.kind().name());
          rows.add(change.state().name());
          rows.add(change.at());
          rows.add(recordedAt);
          rows.add(change.employee());
          rows.add(change.reason());
          rows.add(change.approver());
          rows.endRow();
        }
      }
    }
  }

  private void mark(List<Settlement> settlements) throws SQLException {
    Set<Long> leads = new TreeSet<>();
    for (Settlement each : settlements) {
      if (!each.changes().isEmpty()) {
        leads.add(each.clock().lead());
      }
    }
    Ids ids = Ids.of(connection, "changed_lead_seq");
    try (BulkInsert rows =
        BulkInsert.into(connection, "changed_lead", Column.longs("id"), Column.longs("lead"))) {
      for (long lead : leads) {
        rows.add(ids.next());
        rows.add(lead);
        rows.endRow();
      }
    }
  }
}
