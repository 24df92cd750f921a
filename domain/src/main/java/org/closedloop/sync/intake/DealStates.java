package org.closedloop.sync.intake;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.campaign.Money;
import org.closedloop.database.Jdbc;
import org.closedloop.opportunity.DealEvent;
import org.closedloop.opportunity.DealState;
import org.closedloop.opportunity.OpportunityChangeKind;

/** Gives deals the state their history says. */
final class DealStates {

  private final Connection connection;

  DealStates(Connection connection) {
    this.connection = connection;
  }

  private record ChangeRow(long deal, DealEvent event, Long corrects, boolean retracted) {
    long id() {
      return event.id();
    }
  }

  void restate(Collection<Long> deals) throws SQLException {
    if (deals.isEmpty()) {
      return;
    }
    List<ChangeRow> rows = new ArrayList<>();
    Jdbc.each(
        connection,
        "select opportunity, id, kind, at, stage, amount, currency, rate, rate_on,"
            + " reporting_amount, reason, corrects, retracted from opportunity_change"
            + " where opportunity = any(?)",
        row -> rows.add(change(row)),
        deals);
    Map<Long, List<DealEvent>> events = new HashMap<>();
    Effective.of(rows, ChangeRow::id, ChangeRow::corrects, ChangeRow::retracted)
        .forEach(
            row -> events.computeIfAbsent(row.deal(), deal -> new ArrayList<>()).add(row.event()));
    write(events);
  }

  private static ChangeRow change(ResultSet row) throws SQLException {
    BigDecimal rate = row.getBigDecimal(8);
    Money money =
        rate == null
            ? null
            : new Money(
                row.getLong(6),
                row.getString(7),
                rate,
                row.getObject(9, LocalDate.class),
                row.getLong(10));
    return new ChangeRow(
        row.getLong(1),
        new DealEvent(
            OpportunityChangeKind.valueOf(row.getString(3)),
            Jdbc.instant(row, 4),
            row.getString(5),
            money,
            row.getString(11),
            row.getLong(2)),
        Jdbc.longOrNull(row, 12),
        row.getBoolean(13));
  }

  private void write(Map<Long, List<DealEvent>> events) throws SQLException {
    try (Updates updates =
        new Updates(
            connection,
            "update opportunity set opened_at = coalesce(?, opened_at), stage = ?, outcome = ?,"
                + " closed_at = ?, amount = ?, currency = ?, reporting_amount = ?, reason = ?,"
                + " cycle = ?, version = version + 1 where id = ?")) {
      for (Map.Entry<Long, List<DealEvent>> each : events.entrySet()) {
        DealState state = DealState.of(each.getValue());
        Money money = state.money();
        updates.add(
            openedAt(each.getValue()),
            state.stage(),
            state.outcome().name(),
            state.closedAt(),
            money == null ? null : money.cents(),
            money == null ? null : money.currency(),
            money == null ? null : money.reportingCents(),
            state.reason(),
            state.cycle(),
            each.getKey());
      }
    }
  }

  private static Instant openedAt(List<DealEvent> events) {
    return events.stream()
        .filter(event -> event.kind() == OpportunityChangeKind.OPENED)
        .map(DealEvent::at)
        .min(Instant::compareTo)
        .orElse(null);
  }
}
