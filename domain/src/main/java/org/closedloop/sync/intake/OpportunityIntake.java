package org.closedloop.sync.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.database.Jdbc;
import org.closedloop.opportunity.Outcome;
import org.closedloop.sync.Reason;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.RecordKind;
import org.closedloop.sync.SourceRecord;

/** Takes in deals: new ones with how they began and ended, known ones where they changed. */
final class OpportunityIntake implements KindIntake {

  static final RecordField ACCOUNT = of("account");
  private static final RecordField LEAD = of("lead");
  private static final RecordField OPENED_AT = of("opened_at");
  private static final RecordField CLOSED_AT = of("closed_at");
  private static final RecordField OUTCOME = of("outcome");
  private static final RecordField AMOUNT = of("amount");
  private static final RecordField CURRENCY = of("currency");
  private static final long WITH_ACCOUNT = 0x9E3779B97F4A7C15L;

  private static RecordField of(String name) {
    return RecordKind.OPPORTUNITY.field(name);
  }

  /** A deal that is known here. */
  record KnownDeal(long id, long lead, Long digest, Instant openedAt) {}

  /**
   * A deal on its way in.
   *
   * @param known as it is, or null
   */
  record DealEntry(
      Entry entry, KnownDeal known, long lead, Long account, long digest, DealHistory.Said said) {}

  @Override
  public void take(Work work, List<Entry> entries) throws SQLException {
    Map<Entry, Reference> leads = work.references(entries, LEAD, "lead", "id", "created_at");
    Map<Entry, Reference> accounts =
        work.references(entries, ACCOUNT, "account", "id", "recorded_at");
    Map<String, KnownDeal> known = known(work, entries);
    List<DealEntry> created = new ArrayList<>();
    List<DealEntry> changed = new ArrayList<>();
    for (Entry entry : entries) {
      KnownDeal before = known.get(entry.key());
      Reference lead = leads.get(entry);
      if (before == null && lead == null) {
        entry.reject(LEAD, Reason.LEAD_UNKNOWN, work.sourceOf(entry, LEAD));
        continue;
      }
      DealHistory.Said said = said(work, entry.said(), before, lead);
      if (isClosedWithoutTime(entry, said)) {
        continue;
      }
      warn(work, entry, accounts, said, before);
      DealEntry deal = deal(entry, before, lead, accounts.get(entry), said);
      if (before == null) {
        created.add(deal);
      } else if (before.digest() == null || before.digest() != deal.digest()) {
        changed.add(deal);
      }
    }
    new DealWriter(work).create(created);
    new DealWriter(work).change(changed);
  }

  private static DealEntry deal(
      Entry entry, KnownDeal before, Reference lead, Reference account, DealHistory.Said said) {
    return new DealEntry(
        entry,
        before,
        before == null ? lead.id() : before.lead(),
        account == null ? null : account.id(),
        entry.said().digest() + (account == null ? 0 : WITH_ACCOUNT),
        said);
  }

  private static DealHistory.Said said(
      Work work, SourceRecord said, KnownDeal before, Reference lead) {
    Instant openedAt = said.instant(OPENED_AT);
    if (openedAt == null && before == null) {
      openedAt = lead.at();
    }
    String outcome = said.text(OUTCOME);
    boolean open = Outcome.OPEN.name().equals(outcome);
    String currency = said.text(CURRENCY);
    return new DealHistory.Said(
        said.key(),
        openedAt,
        said.text(of("stage")),
        outcome == null ? null : Outcome.valueOf(outcome),
        open ? null : said.instant(CLOSED_AT),
        said.whole(AMOUNT),
        currency == null ? work.companyCurrency() : currency,
        said.text(of("reason")));
  }

  private static boolean isClosedWithoutTime(Entry entry, DealHistory.Said said) {
    boolean closed = said.outcome() != null && said.outcome() != Outcome.OPEN;
    if (closed && said.closedAt() == null) {
      entry.reject(CLOSED_AT, Reason.CLOSED_AT_MISSING);
      return true;
    }
    return false;
  }

  private static void warn(
      Work work,
      Entry entry,
      Map<Entry, Reference> accounts,
      DealHistory.Said said,
      KnownDeal before) {
    if (entry.said().text(ACCOUNT) != null && !accounts.containsKey(entry)) {
      entry.warn(ACCOUNT, Reason.ACCOUNT_UNKNOWN, work.sourceOf(entry, ACCOUNT));
    }
    boolean closed = said.outcome() != null && said.closedAt() != null;
    Instant opened = said.openedAt() == null ? before.openedAt() : said.openedAt();
    if (closed && said.closedAt().isBefore(opened)) {
      entry.warn(CLOSED_AT, Reason.CLOSED_BEFORE_OPENED);
    }
  }

  private static Map<String, KnownDeal> known(Work work, List<Entry> entries) throws SQLException {
    Map<String, KnownDeal> known = new HashMap<>();
    Jdbc.each(
        work.connection(),
        "select t.source_key, t.id, t.lead, t.digest, t.opened_at" + ByKeys.of("opportunity"),
        row ->
            known.put(
                row.getString(1),
                new KnownDeal(
                    row.getLong(2), row.getLong(3), Jdbc.longOrNull(row, 4), Jdbc.instant(row, 5))),
        entries.stream().map(Entry::key).toList(),
        work.source());
    return known;
  }
}
