package org.closedloop.sync.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.closedloop.database.Column;
import org.closedloop.database.Ids;
import org.closedloop.database.Jdbc;
import org.closedloop.scoring.ScoreDue;
import org.closedloop.sync.Reason;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.RecordKind;

/** Takes in records that are kept as they are now: written once, changed when the source does. */
final class MasterIntake implements KindIntake {

  private static final RecordField ACCOUNT = RecordKind.CONTACT.field("account");
  private static final RecordField MARGIN = RecordKind.PRODUCT.field("margin");
  private static final RecordField CODE = RecordKind.CAMPAIGN.field("code");

  private final MasterShape shape;

  MasterIntake(MasterShape shape) {
    this.shape = shape;
  }

  private record Known(Object id, Long digest) {}

  @Override
  public void take(Work work, List<Entry> entries) throws SQLException {
    Map<Entry, Reference> accounts =
        shape.kind() == RecordKind.CONTACT
            ? work.references(entries, ACCOUNT, "account", "id", "recorded_at")
            : Map.of();
    refuseTakenCodes(work, entries);
    Map<String, Known> known = known(work, entries);
    List<Entry> created = new ArrayList<>();
    List<Entry> changed = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.row().isRejected()) {
        continue;
      }
      if (shape.kind() == RecordKind.CONTACT
          && entry.said().text(ACCOUNT) != null
          && !accounts.containsKey(entry)) {
        entry.warn(ACCOUNT, Reason.ACCOUNT_UNKNOWN, work.sourceOf(entry, ACCOUNT));
      }
      Known before = known.get(entry.key());
      if (before == null) {
        created.add(entry);
        entry.created();
      } else if (before.digest() == null || before.digest() != digest(entry, accounts)) {
        changed.add(entry);
        entry.changed();
      }
    }
    create(work, created, accounts);
    change(work, changed, known, accounts);
    if (shape.kind() == RecordKind.PRODUCT) {
      markDeals(work, created, changed);
    }
  }

  /** What a product leaves decides what its deals left. */
  private static void markDeals(Work work, List<Entry> created, List<Entry> changed)
      throws SQLException {
    List<String> products =
        Stream.concat(created.stream(), changed.stream())
            .filter(entry -> entry.said().says(MARGIN))
            .map(Entry::key)
            .toList();
    Jdbc.each(
        work.connection(),
        "select distinct lead from opportunity where product = any(?)",
        row -> work.touched(row.getLong(1)),
        products);
  }

  private static long digest(Entry entry, Map<Entry, Reference> accounts) {
    return entry.said().digest() + (accounts.containsKey(entry) ? 1 : 0);
  }

  /** Figures are cut by a campaign's code, so no two campaigns may share one. */
  private void refuseTakenCodes(Work work, List<Entry> entries) throws SQLException {
    if (shape.kind() != RecordKind.CAMPAIGN) {
      return;
    }
    Map<String, Entry> byCode = new HashMap<>();
    for (Entry entry : entries) {
      String code = code(entry);
      if (byCode.putIfAbsent(code, entry) != null) {
        entry.reject(CODE, Reason.CODE_TAKEN);
      }
    }
    Jdbc.each(
        work.connection(),
        "select code, source, source_key from campaign where code = any(?)",
        row -> {
          Entry entry = byCode.get(row.getString(1));
          boolean own = row.getInt(2) == work.source() && row.getString(3).equals(entry.key());
          if (!own) {
            entry.reject(CODE, Reason.CODE_TAKEN);
          }
        },
        byCode.keySet());
  }

  private static String code(Entry entry) {
    String code = entry.said().text(CODE);
    String named = code == null ? entry.key() : code;
    return named.length() > CODE.length() ? named.substring(0, CODE.length()) : named;
  }

  private Map<String, Known> known(Work work, List<Entry> entries) throws SQLException {
    Map<String, Known> known = new HashMap<>();
    List<String> keys = entries.stream().map(Entry::key).toList();
    String id = shape.numbered() ? "id" : "0";
    if (shape.sourced()) {
      Jdbc.each(
          work.connection(),
          "select t.source_key, t.id, t.digest" + ByKeys.of(shape.table()),
          row -> known.put(row.getString(1), new Known(row.getLong(2), Jdbc.longOrNull(row, 3))),
          keys,
          work.source());
    } else if (shape.keys().size() == 1) {
      Jdbc.each(
          work.connection(),
          "select code, " + id + ", digest from " + shape.table() + " where code = any(?)",
          row -> known.put(row.getString(1), new Known(row.getLong(2), Jdbc.longOrNull(row, 3))),
          keys);
    } else {
      Jdbc.each(
          work.connection(),
          "select currency, valid_from, digest from exchange_rate where currency = any(?)",
          row ->
              known.put(
                  row.getString(1).strip() + '|' + row.getDate(2).toLocalDate(),
                  new Known(0L, Jdbc.longOrNull(row, 3))),
          keys.stream().map(key -> key.substring(0, key.indexOf('|'))).distinct().toList());
    }
    return known;
  }

  private void create(Work work, List<Entry> created, Map<Entry, Reference> accounts)
      throws SQLException {
    if (created.isEmpty()) {
      return;
    }
    List<Column> columns = new ArrayList<>();
    if (shape.numbered()) {
      columns.add(Column.longs("id"));
      columns.add(Column.longs("version"));
    }
    if (shape.numbered() || shape.kind() == RecordKind.EXCHANGE_RATE) {
      columns.add(Column.instants("recorded_at"));
    }
    columns.add(Column.longs("digest"));
    if (shape.sourced()) {
      columns.add(Column.shorts("source"));
      columns.add(Column.texts("source_key"));
    }
    if (shape.kind() == RecordKind.CONTACT) {
      columns.add(Column.longs("account_id"));
    }
    shape.columns().forEach(filled -> columns.add(filled.column()));
    Ids ids = work.ids(shape.table());
    try (NewRows rows =
        new NewRows(work.connection(), shape.table(), columns.toArray(Column[]::new))) {
      for (Entry entry : created) {
        List<Object> values = new ArrayList<>();
        if (shape.numbered()) {
          long id = ids.next();
          values.add(id);
          values.add(0L);
          work.attributes(entry.said(), id, null);
        }
        if (shape.numbered() || shape.kind() == RecordKind.EXCHANGE_RATE) {
          values.add(work.now());
        }
        values.add(digest(entry, accounts));
        if (shape.sourced()) {
          values.add(work.source());
          values.add(entry.key());
        }
        if (shape.kind() == RecordKind.CONTACT) {
          values.add(accounts.containsKey(entry) ? accounts.get(entry).id() : null);
        }
        shape.columns().forEach(filled -> values.add(filled.from().apply(entry.said())));
        rows.add(values.toArray());
      }
    }
  }

  private void change(
      Work work, List<Entry> changed, Map<String, Known> known, Map<Entry, Reference> accounts)
      throws SQLException {
    if (changed.isEmpty()) {
      return;
    }
    List<MasterShape.Filled> said =
        shape.columns().stream()
            .filter(filled -> changed.get(0).said().says(filled.field()))
            .filter(filled -> !shape.keys().contains(filled.column().name()))
            .toList();
    boolean ofAccount = shape.kind() == RecordKind.CONTACT && changed.get(0).said().says(ACCOUNT);
    String settings =
        said.stream()
            .map(filled -> ", " + filled.column().name() + " = ?")
            .collect(Collectors.joining());
    String command =
        "update "
            + shape.table()
            + " set digest = ?"
            + (shape.numbered() ? ", version = version + 1" : "")
            + (ofAccount ? ", account_id = ?" : "")
            + settings
            + " where "
            + (shape.numbered() ? "id = ?" : String.join(" = ? and ", shape.keys()) + " = ?");
    List<Long> ids = new ArrayList<>();
    try (Updates updates = new Updates(work.connection(), command)) {
      for (Entry entry : changed) {
        List<Object> values = new ArrayList<>();
        values.add(digest(entry, accounts));
        if (ofAccount) {
          values.add(accounts.containsKey(entry) ? accounts.get(entry).id() : null);
        }
        said.forEach(filled -> values.add(filled.from().apply(entry.said())));
        if (shape.numbered()) {
          long id = (Long) known.get(entry.key()).id();
          values.add(id);
          ids.add(id);
          work.attributes(entry.said(), id, null);
        } else {
          for (String key : shape.keys()) {
            values.add(entry.said().value(shape.kind().field(key)));
          }
        }
        updates.add(values.toArray());
      }
    }
    work.forgetAttributes(shape.kind().code(), ids);
    if (shape.kind() == RecordKind.ACCOUNT) {
      ScoreDue.noteAccounts(work.connection(), ids);
    } else if (shape.kind() == RecordKind.CONTACT) {
      ScoreDue.noteContacts(work.connection(), ids);
    }
  }
}
