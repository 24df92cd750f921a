package org.closedloop.sync.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.closedloop.database.Column;
import org.closedloop.database.Ids;
import org.closedloop.database.Jdbc;
import org.closedloop.handoff.HandOffChangeKind;
import org.closedloop.handoff.HandOffStanding;
import org.closedloop.handoff.HandOffStep;

/**
 * Gives hand-offs the state their steps say: read in one query for many leads, written where they
 * moved. What was frozen when a lead was offered here stays.
 */
final class HandOffStates {

  private static final String STATE =
      "round = ?, state = ?, team = ?, employee = ?, offered_at = ?, offered_by = ?,"
          + " answered_at = ?, answered_by = ?, reason = ?, next_step = ?, resubmit_on = ?,"
          + " rating = ?, feedback = ?, confirmed_at = ?, confirmed_by = ?, disputed_at = ?,"
          + " decided_at = ?, ruling = ?";

  private final Connection connection;

  HandOffStates(Connection connection) {
    this.connection = connection;
  }

  private record Row(long id, Named of, HandOffStep step, Long corrects, boolean retracted) {}

  /** A hand-off as its steps name it. */
  private record Named(long lead, String name) {}

  void restate(Collection<Long> leads) throws SQLException {
    if (leads.isEmpty()) {
      return;
    }
    Jdbc.each(
        connection,
        "select id from lead where id = any(?) order by id for update",
        row -> {}, // whoever answers here locks the lead as well
        leads);
    Map<Long, Map<Named, HandOffStanding>> told = told(leads);
    Map<Named, Long> known = new HashMap<>();
    Jdbc.each(
        connection,
        "select id, lead, hand_off_key from hand_off where lead = any(?)",
        row -> known.put(new Named(row.getLong(2), row.getString(3)), row.getLong(1)),
        leads);
    Set<Long> gone = new HashSet<>(known.values());
    try (Updates updates =
            new Updates(
                connection,
                "update hand_off set " + STATE + ", version = version + 1 where id = ?");
        NewRows rows = new NewRows(connection, "hand_off", columns())) {
      Ids ids = Ids.of(connection, "hand_off_seq");
      for (Map<Named, HandOffStanding> ofLead : told.values()) {
        int round = 0;
        for (Map.Entry<Named, HandOffStanding> each : inTurn(ofLead)) {
          round++;
          List<Object> values = values(round, each.getValue());
          Long id = known.get(each.getKey());
          if (id == null) {
            values.addAll(List.of(ids.next(), each.getKey().lead(), each.getKey().name(), 1L));
            rows.add(values.toArray());
          } else {
            gone.remove(id);
            values.add(id);
            updates.add(values.toArray());
          }
        }
      }
    }
    forget(gone);
  }

  private void forget(Set<Long> gone) throws SQLException {
    if (!gone.isEmpty()) {
      Jdbc.change(connection, "delete from hand_off_draft where hand_off = any(?)", gone);
      Jdbc.change(connection, "delete from hand_off where id = any(?)", gone);
    }
  }

  private static List<Map.Entry<Named, HandOffStanding>> inTurn(
      Map<Named, HandOffStanding> ofLead) {
    return ofLead.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Named, HandOffStanding> each) -> each.getValue().offeredAt())
                .thenComparing(each -> each.getKey().name()))
        .toList();
  }

  private Map<Long, Map<Named, HandOffStanding>> told(Collection<Long> leads) throws SQLException {
    List<Row> rows = new ArrayList<>();
    Jdbc.each(
        connection,
        "select id, lead, hand_off, corrects, retracted, kind, at, team, employee, reason,"
            + " next_step, resubmit_on, rating, feedback, actor from hand_off_change"
            + " where lead = any(?)",
        row -> rows.add(row(row)),
        leads);
    Map<Named, List<Row>> steps = new LinkedHashMap<>();
    Effective.of(rows, Row::id, Row::corrects, Row::retracted)
        .forEach(row -> steps.computeIfAbsent(row.of(), of -> new ArrayList<>()).add(row));
    Map<Long, Map<Named, HandOffStanding>> told = new LinkedHashMap<>();
    steps.forEach(
        (of, taken) ->
            HandOffStanding.of(inTime(taken))
                .ifPresent(
                    standing ->
                        told.computeIfAbsent(of.lead(), lead -> new LinkedHashMap<>())
                            .put(of, standing)));
    return told;
  }

  private static List<HandOffStep> inTime(List<Row> steps) {
    return steps.stream()
        .sorted(Comparator.comparing((Row row) -> row.step().at()).thenComparingLong(Row::id))
        .map(Row::step)
        .toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    short rating = row.getShort(13);
    Short rated = row.wasNull() ? null : rating;
    return new Row(
        row.getLong(1),
        new Named(row.getLong(2), row.getString(3)),
        new HandOffStep(
            HandOffChangeKind.valueOf(row.getString(6)),
            Jdbc.instant(row, 7),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            row.getString(11),
            row.getObject(12, LocalDate.class),
            rated,
            row.getString(14),
            row.getString(15)),
        Jdbc.longOrNull(row, 4),
        row.getBoolean(5));
  }

  private static Column[] columns() {
    return new Column[] {
      Column.ints("round"),
      Column.texts("state"),
      Column.texts("team"),
      Column.texts("employee"),
      Column.instants("offered_at"),
      Column.texts("offered_by"),
      Column.instants("answered_at"),
      Column.texts("answered_by"),
      Column.texts("reason"),
      Column.texts("next_step"),
      Column.days("resubmit_on"),
      Column.shorts("rating"),
      Column.texts("feedback"),
      Column.instants("confirmed_at"),
      Column.texts("confirmed_by"),
      Column.instants("disputed_at"),
      Column.instants("decided_at"),
      Column.texts("ruling"),
      Column.longs("id"),
      Column.longs("lead"),
      Column.texts("hand_off_key"),
      Column.longs("version")
    };
  }

  private static List<Object> values(int round, HandOffStanding is) {
    List<Object> values = new ArrayList<>();
    values.add(round);
    values.add(is.state().name());
    values.add(is.team());
    values.add(is.employee());
    values.add(is.offeredAt());
    values.add(is.offeredBy());
    values.add(is.answeredAt());
    values.add(is.answeredBy());
    values.add(is.reason());
    values.add(is.nextStep());
    values.add(is.resubmitOn());
    values.add(is.rating());
    values.add(is.feedback());
    values.add(is.confirmedAt());
    values.add(is.confirmedBy());
    values.add(is.disputedAt());
    values.add(is.decidedAt());
    values.add(is.ruling() == null ? null : is.ruling().name());
    return values;
  }
}
