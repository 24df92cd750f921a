package org.closedloop.sync.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.database.Jdbc;
import org.closedloop.lead.FunnelEvent;
import org.closedloop.lead.FunnelPosition;
import org.closedloop.lead.LeadStage;
import org.closedloop.opportunity.OpportunityChangeKind;

/**
 * Gives leads the state their history says: read in one query per table, written where it moved.
 */
final class LeadStates {

  private final Connection connection;

  LeadStates(Connection connection) {
    this.connection = connection;
  }

  private record StageRow(
      long id, long lead, LeadStage stage, Instant at, Long corrects, boolean retracted) {}

  private record DealRow(
      long id,
      long lead,
      long deal,
      OpportunityChangeKind kind,
      Instant at,
      Long corrects,
      boolean retracted) {}

  private record State(
      long id, Instant createdAt, String stage, Instant stageAt, String furthest, int cycle) {}

  void restate(Collection<Long> leads) throws SQLException {
    if (leads.isEmpty()) {
      return;
    }
    List<State> states = states(leads);
    Map<Long, List<FunnelEvent>> events = new HashMap<>();
    stages(leads, events);
    deals(leads, events);
    try (Updates updates =
        new Updates(
            connection,
            "update lead set stage = ?, stage_at = ?, furthest = ?, cycle = ?,"
                + " version = version + 1 where id = ?")) {
      for (State state : states) {
        FunnelPosition now =
            FunnelPosition.of(state.createdAt(), events.getOrDefault(state.id(), List.of()));
        if (differs(state, now)) {
          updates.add(
              now.stage().name(), now.since(), now.furthest().name(), now.cycle(), state.id());
        }
      }
    }
  }

  private static boolean differs(State state, FunnelPosition now) {
    return !(state.stage().equals(now.stage().name())
        && state.stageAt().equals(now.since())
        && state.furthest().equals(now.furthest().name())
        && state.cycle() == now.cycle());
  }

  private List<State> states(Collection<Long> leads) throws SQLException {
    List<State> states = new ArrayList<>();
    Jdbc.each(
        connection,
        "select id, created_at, stage, stage_at, furthest, cycle from lead where id = any(?)",
        row ->
            states.add(
                new State(
                    row.getLong(1),
                    Jdbc.instant(row, 2),
                    row.getString(3),
                    Jdbc.instant(row, 4),
                    row.getString(5),
                    row.getInt(6))),
        leads);
    return states;
  }

  private void stages(Collection<Long> leads, Map<Long, List<FunnelEvent>> events)
      throws SQLException {
    List<StageRow> rows = new ArrayList<>();
    Jdbc.each(
        connection,
        "select id, lead, stage, at, corrects, retracted from stage_change where lead = any(?)",
        row ->
            rows.add(
                new StageRow(
                    row.getLong(1),
                    row.getLong(2),
                    LeadStage.valueOf(row.getString(3)),
                    Jdbc.instant(row, 4),
                    Jdbc.longOrNull(row, 5),
                    row.getBoolean(6))),
        leads);
    Effective.of(rows, StageRow::id, StageRow::corrects, StageRow::retracted)
        .forEach(
            row ->
                events
                    .computeIfAbsent(row.lead(), lead -> new ArrayList<>())
                    .add(FunnelEvent.entered(row.stage(), row.at(), row.id())));
  }

  private void deals(Collection<Long> leads, Map<Long, List<FunnelEvent>> events)
      throws SQLException {
    List<DealRow> rows = new ArrayList<>();
    Jdbc.each(
        connection,
        "select id, lead, opportunity, kind, at, corrects, retracted from opportunity_change"
            + " where lead = any(?) and kind in ('OPENED', 'WON', 'LOST', 'REOPENED')",
        row ->
            rows.add(
                new DealRow(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    OpportunityChangeKind.valueOf(row.getString(4)),
                    Jdbc.instant(row, 5),
                    Jdbc.longOrNull(row, 6),
                    row.getBoolean(7))),
        leads);
    Effective.of(rows, DealRow::id, DealRow::corrects, DealRow::retracted)
        .forEach(
            row -> events.computeIfAbsent(row.lead(), lead -> new ArrayList<>()).add(event(row)));
  }

  private static FunnelEvent event(DealRow row) {
    return switch (row.kind()) {
      case WON -> FunnelEvent.dealWon(row.deal(), row.at(), row.id());
      case LOST -> FunnelEvent.dealLost(row.deal(), row.at(), row.id());
      case REOPENED -> FunnelEvent.dealReopened(row.deal(), row.at(), row.id());
      default -> FunnelEvent.dealOpened(row.deal(), row.at(), row.id());
    };
  }
}
