package org.closedloop.sync.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.closedloop.database.Column;
import org.closedloop.database.Ids;
import org.closedloop.lead.FunnelEvent;
import org.closedloop.lead.FunnelPosition;
import org.closedloop.sync.SourceRecord;

/** Writes leads nobody knew: the lead, where it belongs, its first stages. */
final class NewLeads {

  private final Work work;

  NewLeads(Work work) {
    this.work = work;
  }

  void write(List<LeadIntake.LeadEntry> leads) throws SQLException {
    if (leads.isEmpty()) {
      return;
    }
    Ids ids = work.ids("lead");
    List<Prepared> prepared = new ArrayList<>();
    for (LeadIntake.LeadEntry lead : leads) {
      SourceRecord said = lead.entry().said();
      prepared.add(
          new Prepared(
              ids.next(),
              lead,
              LeadHistory.first(LeadFields.stages(said)),
              ProfileHistory.first(LeadFields.profile(said))));
    }
    work.slices(prepared.stream().map(each -> each.profile().dimensions()).toList());
    writeLeads(prepared);
    writeHistories(prepared);
  }

  /** A lead with the rows its histories begin with. */
  private record Prepared(
      long id,
      LeadIntake.LeadEntry lead,
      List<LeadHistory.Move> stages,
      ProfileHistory.Move profile) {

    FunnelPosition position() {
      List<FunnelEvent> events = new ArrayList<>();
      for (LeadHistory.Move move : stages) {
        events.add(FunnelEvent.entered(move.stage(), move.at(), events.size()));
      }
      return FunnelPosition.of(lead.entry().said().instant(LeadFields.CREATED_AT), events);
    }
  }

  private void writeLeads(List<Prepared> prepared) throws SQLException {
    try (NewRows rows = leadRows()) {
      for (Prepared each : prepared) {
        SourceRecord said = each.lead().entry().said();
        FunnelPosition position = each.position();
        List<Object> values =
            new ArrayList<>(
                Arrays.asList(
                    each.id(),
                    work.source(),
                    said.key(),
                    each.lead().account(),
                    each.lead().contact(),
                    said.instant(LeadFields.CREATED_AT),
                    work.now(),
                    position.stage(),
                    position.since(),
                    position.furthest(),
                    position.cycle(),
                    work.slice(each.profile().dimensions()),
                    each.profile().excluded(),
                    each.lead().digest(),
                    0L));
        LeadFields.PLAIN.forEach(field -> values.add(said.value(field)));
        rows.add(values.toArray());
        work.attributes(said, each.id(), each.id());
        work.engaged(each.id());
      }
    }
  }

  private void writeHistories(List<Prepared> prepared) throws SQLException {
    try (ProfileRows profiles = new ProfileRows(work);
        StageRows stages = new StageRows(work)) {
      for (Prepared each : prepared) {
        profiles.add(each.id(), each.profile());
        for (LeadHistory.Move move : each.stages()) {
          stages.add(each.id(), move);
        }
      }
    }
  }

  private NewRows leadRows() throws SQLException {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.longs("id"),
                Column.shorts("source"),
                Column.texts("source_key"),
                Column.longs("account_id"),
                Column.longs("contact_id"),
                Column.instants("created_at"),
                Column.instants("recorded_at"),
                Column.texts("stage"),
                Column.instants("stage_at"),
                Column.texts("furthest"),
                Column.ints("cycle"),
                Column.ints("slice"),
                Column.booleans("excluded"),
                Column.longs("digest"),
                Column.longs("version")));
    LeadFields.PLAIN.forEach(field -> columns.add(Column.texts(field.name())));
    return new NewRows(work.connection(), "lead", columns.toArray(Column[]::new));
  }
}
