package org.closedloop.sync.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.closedloop.campaign.Dimensions;
import org.closedloop.database.Jdbc;
import org.closedloop.lead.LeadStage;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.SourceRecord;

/** Writes what changed about leads that are known: corrections, new rows, plain columns. */
final class ChangedLeads {

  private final Work work;
  private final Map<Long, List<ProfileRow>> profiles = new HashMap<>();
  private final Map<Long, List<StageRow>> stages = new HashMap<>();

  ChangedLeads(Work work) {
    this.work = work;
  }

  private record ProfileRow(
      long id,
      long lead,
      Instant at,
      Dimensions dimensions,
      boolean excluded,
      String reason,
      Long corrects) {}

  private record StageRow(
      long id,
      long lead,
      String key,
      int revision,
      LeadStage stage,
      Instant at,
      Long corrects,
      boolean retracted,
      boolean ours) {}

  void write(List<LeadIntake.LeadEntry> leads) throws SQLException {
    if (leads.isEmpty()) {
      return;
    }
    Set<Long> ids = new TreeSet<>();
    leads.forEach(lead -> ids.add(lead.known().id()));
    Map<Long, Long> companies = new HashMap<>();
    Jdbc.each(
        work.connection(),
        "select id, account_id from lead where id = any(?) order by id for update",
        row -> companies.put(row.getLong(1), Jdbc.longOrNull(row, 2)),
        ids);
    markCompaniesLeft(leads, companies);
    read(ids);
    Map<Long, Belonging> belonging = new HashMap<>();
    try (ProfileRows newProfiles = new ProfileRows(work);
        StageRows newStages = new StageRows(work)) {
      for (LeadIntake.LeadEntry lead : leads) {
        moveStages(lead, newStages);
        belonging.put(lead.known().id(), moveProfile(lead, newProfiles));
        work.attributes(lead.entry().said(), lead.known().id(), lead.known().id());
        work.moved(lead.known().id());
        work.engaged(lead.known().id());
      }
    }
    update(leads, belonging);
    work.forgetAttributes("lead", ids);
  }

  /**
   * The paths to the wins of a company run over contacts of all its leads, so one that leaves
   * concerns them; the night finds those of the company it comes to.
   */
  private void markCompaniesLeft(List<LeadIntake.LeadEntry> leads, Map<Long, Long> companies)
      throws SQLException {
    Set<Long> left = new TreeSet<>();
    for (LeadIntake.LeadEntry lead : leads) {
      Long company = companies.get(lead.known().id());
      if (company != null
          && lead.entry().said().says(LeadFields.ACCOUNT)
          && !company.equals(lead.account())) {
        left.add(company);
      }
    }
    if (!left.isEmpty()) {
      Jdbc.each(
          work.connection(),
          "select l.id from lead l where l.account_id = any(?) and exists (select 1 from"
              + " opportunity d where d.lead = l.id and d.outcome = 'WON')",
          row -> work.touched(row.getLong(1)),
          left);
    }
  }

  /** Where a lead belongs now. */
  private record Belonging(int slice, boolean excluded) {}

  private void read(Set<Long> leads) throws SQLException {
    Jdbc.each(
        work.connection(),
        "select p.id, p.lead, p.at, p.excluded, p.reason, p.corrects, s.channel, s.campaign,"
            + " s.content, s.segment, s.region, s.team, s.owner, s.product"
            + " from lead_profile p join slice s on s.id = p.slice where p.lead = any(?)",
        row ->
            profiles
                .computeIfAbsent(row.getLong(2), lead -> new ArrayList<>())
                .add(
                    new ProfileRow(
                        row.getLong(1),
                        row.getLong(2),
                        Jdbc.instant(row, 3),
                        new Dimensions(
                            row.getString(7),
                            row.getString(8),
                            row.getString(9),
                            row.getString(10),
                            row.getString(11),
                            row.getString(12),
                            row.getString(13),
                            row.getString(14)),
                        row.getBoolean(4),
                        row.getString(5),
                        Jdbc.longOrNull(row, 6))),
        leads);
    Jdbc.each(
        work.connection(),
        "select id, lead, source_key, revision, stage, at, corrects, retracted, source"
            + " from stage_change where lead = any(?)",
        row ->
            stages
                .computeIfAbsent(row.getLong(2), lead -> new ArrayList<>())
                .add(
                    new StageRow(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getInt(4),
                        LeadStage.valueOf(row.getString(5)),
                        Jdbc.instant(row, 6),
                        Jdbc.longOrNull(row, 7),
                        row.getBoolean(8),
                        row.getInt(9) == work.source())),
        leads);
  }

  private void moveStages(LeadIntake.LeadEntry lead, StageRows rows) throws SQLException {
    SourceRecord said = lead.entry().said();
    String prefix = Names.prefix(said.key());
    Set<String> used = new HashSet<>();
    List<LeadHistory.Own> own = new ArrayList<>();
    List<StageRow> all = stages.getOrDefault(lead.known().id(), List.of());
    all.stream().filter(StageRow::ours).forEach(row -> used.add(row.key()));
    for (StageRow row : Effective.of(all, StageRow::id, StageRow::corrects, StageRow::retracted)) {
      if (row.ours() && row.key().startsWith(prefix)) {
        own.add(new LeadHistory.Own(row.id(), row.key(), row.revision(), row.stage(), row.at()));
      }
    }
    List<LeadHistory.Move> moves =
        own.isEmpty()
            ? List.of()
            : LeadHistory.next(
                LeadFields.stages(said), own, used, lead.known().createdAt(), work.now());
    for (LeadHistory.Move move : moves) {
      rows.add(lead.known().id(), move);
    }
  }

  private Belonging moveProfile(LeadIntake.LeadEntry lead, ProfileRows rows) throws SQLException {
    List<ProfileHistory.Own> own = new ArrayList<>();
    for (ProfileRow row :
        Effective.of(
            profiles.getOrDefault(lead.known().id(), List.of()),
            ProfileRow::id,
            ProfileRow::corrects,
            row -> false)) {
      own.add(
          new ProfileHistory.Own(
              row.id(), row.at(), row.dimensions(), row.excluded(), row.reason()));
    }
    ProfileHistory.Said said = LeadFields.profile(lead.entry().said());
    List<ProfileHistory.Move> moves =
        ProfileHistory.next(said, own, lead.known().createdAt(), work.now());
    for (ProfileHistory.Move move : moves) {
      rows.add(lead.known().id(), move);
    }
    return belonging(own, moves);
  }

  /** What the last row says that holds after the moves; of two at one instant, the newer one. */
  private Belonging belonging(List<ProfileHistory.Own> own, List<ProfileHistory.Move> moves) {
    Instant at = Instant.MIN;
    Dimensions dimensions = Dimensions.NONE;
    boolean excluded = false;
    for (ProfileHistory.Own row : own) { // in order
      boolean corrected =
          moves.stream().anyMatch(move -> Long.valueOf(row.id()).equals(move.corrects()));
      if (!corrected && !row.at().isBefore(at)) {
        at = row.at();
        dimensions = row.dimensions();
        excluded = row.excluded();
      }
    }
    for (ProfileHistory.Move move : moves) {
      if (!move.at().isBefore(at)) {
        at = move.at();
        dimensions = move.dimensions();
        excluded = move.excluded();
      }
    }
    return new Belonging(work.slice(dimensions), excluded);
  }

  private void update(List<LeadIntake.LeadEntry> leads, Map<Long, Belonging> belonging)
      throws SQLException {
    SourceRecord first = leads.get(0).entry().said();
    List<RecordField> said = LeadFields.PLAIN.stream().filter(first::says).toList();
    boolean account = first.says(LeadFields.ACCOUNT);
    boolean contact = first.says(LeadFields.CONTACT);
    StringBuilder command =
        new StringBuilder(
            "update lead set digest = ?, created_at = ?, slice = ?, excluded = ?,"
                + " version = version + 1");
    said.forEach(field -> command.append(", ").append(field.name()).append(" = ?"));
    command.append(account ? ", account_id = ?" : "").append(contact ? ", contact_id = ?" : "");
    try (Updates updates = new Updates(work.connection(), command + " where id = ?")) {
      for (LeadIntake.LeadEntry lead : leads) {
        Belonging where = belonging.get(lead.known().id());
        List<Object> values = new ArrayList<>();
        values.add(lead.digest());
        values.add(lead.entry().said().instant(LeadFields.CREATED_AT));
        values.add(where.slice());
        values.add(where.excluded());
        said.forEach(field -> values.add(lead.entry().said().value(field)));
        if (account) {
          values.add(lead.account());
        }
        if (contact) {
          values.add(lead.contact());
        }
        values.add(lead.known().id());
        updates.add(values.toArray());
      }
    }
  }
}
