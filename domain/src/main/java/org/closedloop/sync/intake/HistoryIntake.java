package org.closedloop.sync.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.closedloop.campaign.Money;
import org.closedloop.database.Column;
import org.closedloop.database.Ids;
import org.closedloop.opportunity.OpportunityChangeKind;
import org.closedloop.sync.Reason;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.RecordKind;
import org.closedloop.sync.SourceRecord;

/** Takes in things that happened: each written once, each change a row that corrects the last. */
final class HistoryIntake implements KindIntake {

  private static final Set<String> CLOSINGS =
      Set.of(OpportunityChangeKind.WON.name(), OpportunityChangeKind.LOST.name());

  private final HistoryShape shape;

  HistoryIntake(HistoryShape shape) {
    this.shape = shape;
  }

  private record Owner(long lead, Long opportunity) {}

  @Override
  public void take(Work work, List<Entry> entries) throws SQLException {
    if (shape.sliced()) {
      work.slices(entries.stream().map(entry -> HistoryShapes.origin(entry.said())).toList());
    }
    Map<Entry, Owner> owners = owners(work, entries);
    Map<String, Revision> known =
        Revision.newest(work, shape.table(), shape.owner(), keys(entries));
    List<Written> rows = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.row().isRejected() || isOrphan(work, entry, owners)) {
        continue;
      }
      Owner owner = owners.get(entry);
      Revision before = known.get(entry.key());
      if (before != null && before.says(entry.said().digest())) {
        continue;
      }
      Object[] cells = shape.cells().of(work, entry);
      if (cells == null) {
        continue;
      }
      if (before == null) {
        entry.created();
        rows.add(new Written(entry, owner, cells, 0, null, false));
      } else {
        entry.changed();
        int revision = before.revision() + 1;
        if (owner != null && !owner.equals(new Owner(before.lead(), before.opportunity()))) {
          rows.add(takenBack(entry, before, cells));
          revision++;
          mark(work, before.lead());
          if (before.opportunity() != null) {
            work.movedDeal(before.opportunity());
          }
        }
        rows.add(new Written(entry, owner, cells, revision, before.id(), false));
      }
      mark(work, entry, owner, cells);
    }
    if (shape.kind() == RecordKind.OPPORTUNITY_CHANGE) {
      priceClosings(work, rows);
    }
    write(work, rows);
  }

  /** A deal that ends without an amount is worth the last one, at the rate of that day. */
  private static void priceClosings(Work work, List<Written> rows) throws SQLException {
    List<Written> closings = rows.stream().filter(Written::closesWithoutAmount).toList();
    Set<Long> deals = new TreeSet<>();
    closings.forEach(row -> deals.add(row.owner().opportunity()));
    Set<Long> corrected = new TreeSet<>();
    rows.stream()
        .filter(row -> row.corrects() != null)
        .forEach(row -> corrected.add(row.corrects()));
    LastAmounts amounts = LastAmounts.of(work, deals);
    long number = Long.MAX_VALUE - rows.size();
    for (Written row : rows) {
      number++;
      Object[] cells = row.cells();
      if (!row.retracted() && cells[HistoryShapes.AMOUNT] != null) {
        amounts.add(
            row.owner().opportunity(),
            new LastAmounts.Amount(
                number,
                (Instant) cells[0],
                (Long) cells[HistoryShapes.AMOUNT],
                (String) cells[HistoryShapes.AMOUNT + 1]));
      }
    }
    for (Written row : closings) {
      SourceRecord said = row.entry().said();
      Money money =
          amounts.at(
              row.owner().opportunity(),
              (Instant) row.cells()[0],
              said.decimal(said.kind().field("rate")),
              corrected);
      if (money != null) {
        HistoryShapes.place(row.cells(), HistoryShapes.AMOUNT, money);
      }
    }
  }

  private record Written(
      Entry entry, Owner owner, Object[] cells, int revision, Long corrects, boolean retracted) {

    boolean closesWithoutAmount() {
      return !retracted
          && CLOSINGS.contains(String.valueOf(cells[1]))
          && cells[HistoryShapes.AMOUNT] == null;
    }
  }

  /** What belonged to another lead or deal is taken back there. */
  private static Written takenBack(Entry entry, Revision before, Object[] cells) {
    return new Written(
        entry,
        new Owner(before.lead(), before.opportunity()),
        cells,
        before.revision() + 1,
        before.id(),
        true);
  }

  private boolean owned() {
    return shape.owner() != HistoryShape.Owner.NOBODY;
  }

  private static List<String> keys(List<Entry> entries) {
    return entries.stream().map(Entry::key).toList();
  }

  private Map<Entry, Owner> owners(Work work, List<Entry> entries) throws SQLException {
    Map<Entry, Owner> owners = new HashMap<>();
    if (shape.owner() == HistoryShape.Owner.LEAD) {
      work.references(entries, shape.kind().field("lead"), "lead", "id", "created_at")
          .forEach((entry, lead) -> owners.put(entry, new Owner(lead.id(), null)));
    } else if (shape.owner() == HistoryShape.Owner.OPPORTUNITY) {
      work.references(
              entries, shape.kind().field("opportunity"), "opportunity", "lead", "opened_at")
          .forEach((entry, deal) -> owners.put(entry, new Owner(deal.lead(), deal.id())));
    }
    return owners;
  }

  private boolean isOrphan(Work work, Entry entry, Map<Entry, Owner> owners) {
    if (!owned() || owners.containsKey(entry)) {
      return false;
    }
    boolean ofLead = shape.owner() == HistoryShape.Owner.LEAD;
    RecordField field = shape.kind().field(ofLead ? "lead" : "opportunity");
    entry.reject(
        field,
        ofLead ? Reason.LEAD_UNKNOWN : Reason.OPPORTUNITY_UNKNOWN,
        work.sourceOf(entry, field));
    return true;
  }

  private void mark(Work work, Entry entry, Owner owner, Object[] cells) {
    entry.row().happened(when(work, cells));
    if (owner == null) {
      return;
    }
    mark(work, owner.lead());
    if (owner.opportunity() != null) {
      work.moved(owner.lead());
      work.movedDeal(owner.opportunity());
    }
  }

  private void mark(Work work, long lead) {
    switch (shape.kind()) {
      case STAGE_CHANGE, OPPORTUNITY_CHANGE -> work.moved(lead);
      case HAND_OFF_ANSWER -> work.handedOver(lead);
      case TOUCHPOINT -> {
        work.touched(lead);
        work.engaged(lead);
      }
      default -> work.touched(lead);
    }
  }

  private static Instant when(Work work, Object[] cells) {
    return cells[0] instanceof Instant at ? at : work.zone().startOf((LocalDate) cells[0]);
  }

  private void write(Work work, List<Written> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    List<Column> columns = new ArrayList<>(List.of(Column.longs("id")));
    if (owned()) {
      columns.add(Column.longs("lead"));
    }
    if (shape.owner() == HistoryShape.Owner.OPPORTUNITY) {
      columns.add(Column.longs("opportunity"));
    }
    columns.addAll(Revision.COLUMNS);
    columns.addAll(shape.columns());
    Ids ids = work.ids(shape.table());
    try (NewRows into =
        new NewRows(work.connection(), shape.table(), columns.toArray(Column[]::new))) {
      for (Written row : rows) {
        long id = ids.next();
        List<Object> values = new ArrayList<>();
        values.add(id);
        if (owned()) {
          values.add(row.owner().lead());
        }
        if (shape.owner() == HistoryShape.Owner.OPPORTUNITY) {
          values.add(row.owner().opportunity());
        }
        values.add(work.now());
        values.add(work.source());
        values.add(row.entry().key());
        values.add(row.revision());
        values.add(row.corrects());
        values.add(row.retracted());
        values.add(row.entry().said().digest());
        values.addAll(Arrays.asList(row.cells()));
        into.add(values.toArray());
        if (!row.retracted()) {
          work.attributes(row.entry().said(), id, owned() ? row.owner().lead() : null);
        }
      }
    }
  }
}
