package org.closedloop.sync.intake;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.closedloop.campaign.Money;
import org.closedloop.database.Column;
import org.closedloop.database.Ids;
import org.closedloop.database.Jdbc;
import org.closedloop.opportunity.DealEvent;
import org.closedloop.opportunity.DealState;
import org.closedloop.opportunity.OpportunityChangeKind;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.RecordKind;
import org.closedloop.sync.SourceRecord;

/** Writes deals and what their records say happened to them. */
final class DealWriter {

  private static final List<RecordField> PLAIN =
      List.of(
          RecordKind.OPPORTUNITY.field("name"),
          RecordKind.OPPORTUNITY.field("owner"),
          RecordKind.OPPORTUNITY.field("product"));

  private final Work work;

  DealWriter(Work work) {
    this.work = work;
  }

  private record Priced(DealHistory.Move move, Money money) {}

  void create(List<OpportunityIntake.DealEntry> deals) throws SQLException {
    if (deals.isEmpty()) {
      return;
    }
    Ids ids = work.ids("opportunity");
    List<Prepared> prepared = new ArrayList<>();
    for (OpportunityIntake.DealEntry deal : deals) {
      List<Priced> priced = priced(deal, DealHistory.first(deal.said()), null);
      if (priced != null) {
        deal.entry().created();
        prepared.add(new Prepared(ids.next(), deal, priced));
        work.moved(deal.lead());
      }
    }
    try (NewRows rows = dealRows()) {
      for (Prepared each : prepared) {
        rows.add(values(each).toArray());
        work.attributes(each.deal().entry().said(), each.id(), each.deal().lead());
      }
    }
    try (DealRows changes = new DealRows(work)) {
      for (Prepared each : prepared) {
        for (Priced change : each.priced()) {
          changes.add(each.id(), each.deal().lead(), change.move(), change.money());
          each.deal().entry().row().happened(change.move().at());
        }
      }
    }
  }

  /** A deal with the rows its history begins with. */
  private record Prepared(long id, OpportunityIntake.DealEntry deal, List<Priced> priced) {

    DealState state() {
      List<DealEvent> events = new ArrayList<>();
      priced.forEach(each -> events.add(event(each, events.size())));
      return DealState.of(events);
    }
  }

  private static DealEvent event(Priced each, long id) {
    DealHistory.Move move = each.move();
    return new DealEvent(move.kind(), move.at(), move.stage(), each.money(), move.reason(), id);
  }

  private List<Object> values(Prepared each) {
    OpportunityIntake.DealEntry deal = each.deal();
    SourceRecord said = deal.entry().said();
    DealState state = each.state();
    Money money = state.money();
    List<Object> values =
        new ArrayList<>(
            Arrays.asList(
                each.id(),
                deal.lead(),
                deal.account(),
                work.source(),
                said.key(),
                deal.said().openedAt(),
                work.now(),
                state.stage(),
                state.outcome(),
                state.closedAt(),
                money == null ? null : money.cents(),
                money == null ? null : money.currency(),
                money == null ? null : money.reportingCents(),
                state.reason(),
                state.cycle(),
                deal.digest(),
                0L));
    PLAIN.forEach(field -> values.add(said.value(field)));
    return values;
  }

  private NewRows dealRows() throws SQLException {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.longs("id"),
                Column.longs("lead"),
                Column.longs("account_id"),
                Column.shorts("source"),
                Column.texts("source_key"),
                Column.instants("opened_at"),
                Column.instants("recorded_at"),
                Column.texts("stage"),
                Column.texts("outcome"),
                Column.instants("closed_at"),
                Column.longs("amount"),
                Column.texts("currency"),
                Column.longs("reporting_amount"),
                Column.texts("reason"),
                Column.ints("cycle"),
                Column.longs("digest"),
                Column.longs("version")));
    PLAIN.forEach(field -> columns.add(Column.texts(field.name())));
    return new NewRows(work.connection(), "opportunity", columns.toArray(Column[]::new));
  }

  /**
   * Each move with its amount in company currency; null, and the record refused, without a rate.
   *
   * @param known what was said about deals before; null if nothing was
   */
  private List<Priced> priced(
      OpportunityIntake.DealEntry deal, List<DealHistory.Move> moves, LastAmounts known)
      throws SQLException {
    List<Priced> priced = new ArrayList<>();
    Set<Long> corrected = new TreeSet<>();
    moves.stream().map(DealHistory.Move::corrects).filter(Objects::nonNull).forEach(corrected::add);
    for (DealHistory.Move move : moves) {
      Money money = null;
      if (move.cents() != null) {
        LocalDate day = work.zone().dayOf(move.at());
        money = HistoryShapes.price(work, deal.entry(), move.cents(), move.currency(), day);
        if (money == null) {
          return null;
        }
      } else if (known != null && closes(move)) {
        money = known.at(deal.known().id(), move.at(), null, corrected);
      }
      priced.add(new Priced(move, money));
    }
    return priced;
  }

  private static boolean closes(DealHistory.Move move) {
    return !move.retracted()
        && (move.kind() == OpportunityChangeKind.WON || move.kind() == OpportunityChangeKind.LOST);
  }

  void change(List<OpportunityIntake.DealEntry> deals) throws SQLException {
    if (deals.isEmpty()) {
      return;
    }
    Set<Long> leads = new TreeSet<>();
    Set<Long> ids = new TreeSet<>();
    deals.forEach(deal -> leads.add(deal.lead()));
    deals.forEach(deal -> ids.add(deal.known().id()));
    Jdbc.each(
        work.connection(),
        "select id from lead where id = any(?) order by id for update",
        row -> {},
        leads);
    Map<Long, List<ChangeRow>> known = changes(ids);
    LastAmounts amounts = LastAmounts.of(work, ids);
    List<OpportunityIntake.DealEntry> written = new ArrayList<>();
    try (DealRows rows = new DealRows(work)) {
      for (OpportunityIntake.DealEntry deal : deals) {
        List<ChangeRow> all = known.getOrDefault(deal.known().id(), List.of());
        List<Priced> priced = priced(deal, next(deal, all), amounts);
        if (priced == null) {
          continue;
        }
        deal.entry().changed();
        for (Priced each : priced) {
          rows.add(deal.known().id(), deal.lead(), each.move(), each.money());
          deal.entry().row().happened(each.move().at());
        }
        written.add(deal);
        work.attributes(deal.entry().said(), deal.known().id(), deal.lead());
        work.moved(deal.lead());
        work.movedDeal(deal.known().id());
      }
    }
    update(written);
    work.forgetAttributes("opportunity", written.stream().map(deal -> deal.known().id()).toList());
  }

  private record ChangeRow(
      long deal, DealHistory.Own own, Long corrects, boolean retracted, boolean ours) {
    long id() {
      return own.id();
    }
  }

  private List<DealHistory.Move> next(OpportunityIntake.DealEntry deal, List<ChangeRow> all) {
    String prefix = Names.prefix(deal.said().key());
    Set<String> used = new HashSet<>();
    all.stream().filter(ChangeRow::ours).forEach(row -> used.add(row.own().key()));
    List<DealHistory.Own> own = new ArrayList<>();
    for (ChangeRow row :
        Effective.of(all, ChangeRow::id, ChangeRow::corrects, ChangeRow::retracted)) {
      if (row.ours() && row.own().key().startsWith(prefix)) {
        own.add(row.own());
      }
    }
    return DealHistory.next(deal.said(), own, used, work.now());
  }

  private Map<Long, List<ChangeRow>> changes(Set<Long> deals) throws SQLException {
    Map<Long, List<ChangeRow>> changes = new HashMap<>();
    Jdbc.each(
        work.connection(),
        "select opportunity, id, source_key, revision, kind, at, stage, amount, currency, reason,"
            + " corrects, retracted, source from opportunity_change where opportunity = any(?)",
        row ->
            changes
                .computeIfAbsent(row.getLong(1), deal -> new ArrayList<>())
                .add(
                    new ChangeRow(
                        row.getLong(1),
                        new DealHistory.Own(
                            row.getLong(2),
                            row.getString(3),
                            row.getInt(4),
                            OpportunityChangeKind.valueOf(row.getString(5)),
                            Jdbc.instant(row, 6),
                            row.getString(7),
                            Jdbc.longOrNull(row, 8),
                            row.getString(9),
                            row.getString(10)),
                        Jdbc.longOrNull(row, 11),
                        row.getBoolean(12),
                        row.getInt(13) == work.source())),
        deals);
    return changes;
  }

  private void update(List<OpportunityIntake.DealEntry> deals) throws SQLException {
    if (deals.isEmpty()) {
      return;
    }
    SourceRecord first = deals.get(0).entry().said();
    List<RecordField> said = PLAIN.stream().filter(first::says).toList();
    boolean account = first.says(OpportunityIntake.ACCOUNT);
    StringBuilder command = new StringBuilder("update opportunity set digest = ?");
    said.forEach(field -> command.append(", ").append(field.name()).append(" = ?"));
    command.append(account ? ", account_id = ?" : "");
    try (Updates updates = new Updates(work.connection(), command + " where id = ?")) {
      for (OpportunityIntake.DealEntry deal : deals) {
        List<Object> values = new ArrayList<>();
        values.add(deal.digest());
        said.forEach(field -> values.add(deal.entry().said().value(field)));
        if (account) {
          values.add(deal.account());
        }
        values.add(deal.known().id());
        updates.add(values.toArray());
      }
    }
  }
}
