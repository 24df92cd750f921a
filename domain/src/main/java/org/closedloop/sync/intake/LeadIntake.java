package org.closedloop.sync.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.database.Jdbc;
import org.closedloop.sync.Reason;

/**
 * Takes in leads: new ones with the beginning of their histories, known ones where they changed.
 */
final class LeadIntake implements KindIntake {

  private static final long WITH_ACCOUNT = 0x9E3779B97F4A7C15L;
  private static final long WITH_CONTACT = 0xC2B2AE3D27D4EB4FL;

  @Override
  public void take(Work work, List<Entry> entries) throws SQLException {
    Map<Entry, Reference> accounts =
        work.references(entries, LeadFields.ACCOUNT, "account", "id", "recorded_at");
    Map<Entry, Reference> contacts =
        work.references(entries, LeadFields.CONTACT, "contact", "id", "recorded_at");
    Map<String, KnownLead> known = KnownLead.of(work, entries);
    List<LeadEntry> created = new ArrayList<>();
    List<LeadEntry> changed = new ArrayList<>();
    for (Entry entry : entries) {
      warnOfUnknown(work, entry, accounts, contacts);
      long digest =
          entry.said().digest()
              + (accounts.containsKey(entry) ? WITH_ACCOUNT : 0)
              + (contacts.containsKey(entry) ? WITH_CONTACT : 0);
      KnownLead before = known.get(entry.key());
      LeadEntry lead =
          new LeadEntry(entry, before, idOf(accounts, entry), idOf(contacts, entry), digest);
      if (before == null) {
        created.add(lead);
        entry.created();
        entry.row().happened(entry.said().instant(LeadFields.CREATED_AT));
      } else if (before.digest() == null || before.digest() != digest) {
        changed.add(lead);
        entry.changed();
        entry.row().happened(entry.said().instant(LeadFields.CREATED_AT));
      }
    }
    new NewLeads(work).write(created);
    new ChangedLeads(work).write(changed);
  }

  private static Long idOf(Map<Entry, Reference> found, Entry entry) {
    Reference reference = found.get(entry);
    return reference == null ? null : reference.id();
  }

  private static void warnOfUnknown(
      Work work, Entry entry, Map<Entry, Reference> accounts, Map<Entry, Reference> contacts) {
    if (entry.said().text(LeadFields.ACCOUNT) != null && !accounts.containsKey(entry)) {
      entry.warn(
          LeadFields.ACCOUNT, Reason.ACCOUNT_UNKNOWN, work.sourceOf(entry, LeadFields.ACCOUNT));
    }
    if (entry.said().text(LeadFields.CONTACT) != null && !contacts.containsKey(entry)) {
      entry.warn(
          LeadFields.CONTACT, Reason.CONTACT_UNKNOWN, work.sourceOf(entry, LeadFields.CONTACT));
    }
  }

  /**
   * A lead on its way in.
   *
   * @param known as it is, or null
   */
  record LeadEntry(Entry entry, KnownLead known, Long account, Long contact, long digest) {}

  /** A lead that is known here. */
  record KnownLead(long id, Long digest, Instant createdAt) {

    static Map<String, KnownLead> of(Work work, List<Entry> entries) throws SQLException {
      Map<String, KnownLead> known = new HashMap<>();
      Jdbc.each(
          work.connection(),
          "select t.source_key, t.id, t.digest, t.created_at" + ByKeys.of("lead"),
          row ->
              known.put(
                  row.getString(1),
                  new KnownLead(row.getLong(2), Jdbc.longOrNull(row, 3), Jdbc.instant(row, 4))),
          entries.stream().map(Entry::key).toList(),
          work.source());
      return known;
    }
  }
}
