package org.closedloop.sla.clock;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.closedloop.database.BulkSelect;
import org.closedloop.database.Micros;
import org.closedloop.sla.kind.LeadEvents;

/**
 * Reads what the clocks have to know of a page of leads: one query per table, never one per lead.
 */
final class ClockHistories {

  private static final String CARES = "('EMAIL_SENT', 'CALL', 'EVENT', 'MEETING', 'OFFER')";

  private final Connection connection;
  private final String among;
  private final Map<Long, LeadEvents> byLead = new HashMap<>();

  private ClockHistories(Connection connection, List<Long> leads) {
    this.connection = connection;
    this.among = " in (" + String.join(", ", leads.stream().map(String::valueOf).toList()) + ")";
  }

  /** The events of each lead; of tests and spam there are none. */
  static Map<Long, LeadEvents> read(Connection connection, List<Long> leads) throws SQLException {
    ClockHistories histories = new ClockHistories(connection, leads);
    histories.readLeads();
    histories.readHandOffs();
    histories.readScores();
    histories.readContacts();
    histories.readDeals();
    histories.readMoves();
    histories.readCares();
    histories.byLead.values().forEach(LeadEvents::inTime);
    return histories.byLead;
  }

  private void readLeads() throws SQLException {
    String[] fields = {"company", "person", "email", "phone", "city"};
    try (BulkSelect rows =
        BulkSelect.of(
            connection,
            "select l.id, l.excluded, coalesce(l.company, a.name), coalesce(l.person, c.name),"
                + " coalesce(l.email, c.email), coalesce(l.phone, c.phone),"
                + " coalesce(l.city, a.city), o.code || ':' || l.source_key from lead l"
                + " join source_system o on o.id = l.source"
                + " left join contact c on c.id = l.contact_id"
                + " left join account a on a.id = l.account_id where l.id"
                + among)) {
      while (rows.next()) {
        LeadEvents events = new LeadEvents(rows.whole());
        boolean excluded = rows.flag();
        String name = null;
        for (String field : fields) {
          String content = rows.text();
          if (content != null && !content.isBlank()) {
            events.fill(field);
            name = name == null ? content : name;
          }
        }
        events.named(name, rows.text());
        if (!excluded) {
          byLead.put(events.lead(), events);
        }
      }
    }
  }

  private void readHandOffs() throws SQLException {
    effective(
        "hand_off_change",
        "hand_off, kind, team, employee, actor, reason, next_step, resubmit_on, rating, feedback",
        "",
        row ->
            row.into()
                .add(
                    new LeadEvents.Step(
                        row.text(0),
                        row.text(1),
                        row.at(),
                        row.recordedAt(),
                        row.corrects() != 0,
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.filled())));
  }

  private void readScores() throws SQLException {
    try (BulkSelect rows =
        BulkSelect.of(
            connection,
            "select lead, hand_off_key, score from hand_off where score is not null and lead"
                + among)) {
      while (rows.next()) {
        LeadEvents events = byLead.get(rows.whole());
        String handOff = rows.text();
        int score = (int) rows.whole();
        if (events != null) {
          events.score(handOff, score);
        }
      }
    }
  }

  private void readContacts() throws SQLException {
    effective(
        "activity",
        "kind, employee, cast(case when outbound then 'out' else 'in' end as varchar(3))",
        "",
        row ->
            row.into()
                .add(
                    new LeadEvents.Contact(
                        row.at(), row.text(0), "out".equals(row.text(2)), row.text(1))));
  }

  private void readDeals() throws SQLException {
    effective(
        "opportunity_change",
        "kind, stage, (select o.owner from opportunity o where o.id = opportunity), actor,"
            + " cast(opportunity as varchar(20))",
        "",
        row ->
            row.into()
                .add(
                    new LeadEvents.DealStep(
                        Long.parseLong(row.text(4)),
                        row.text(0),
                        row.at(),
                        row.text(1),
                        row.text(2) == null ? row.text(3) : row.text(2))));
  }

  private void readMoves() throws SQLException {
    effective(
        "stage_change",
        "stage, actor",
        "",
        row -> row.into().add(new LeadEvents.Move(row.text(0), row.at(), row.text(1))));
  }

  /** Only for leads that came back to Marketing: touchpoints are many. */
  private void readCares() throws SQLException {
    effective(
        "touchpoint",
        "kind",
        " and exists (select 1 from hand_off_change h where h.lead = touchpoint.lead"
            + " and h.kind = 'RETURNED' and h.at <= touchpoint.at)",
        row -> {
          if (CARES.contains("'" + row.text(0) + "'")) {
            row.into().add(new LeadEvents.Care(row.at(), row.text(0)));
          }
        });
  }

  /** A row that holds. */
  private record Holding(
      LeadEvents into, long id, Instant at, Instant recordedAt, long corrects, String[] texts) {

    String text(int index) {
      String text = texts[index];
      return text == null || text.isBlank() ? null : text;
    }

    Set<String> filled() {
      String[] names = {"reason", "next-step", "resubmit-on", "rating", "feedback"};
      Set<String> filled = new TreeSet<>();
      for (int i = 0; i < names.length; i++) {
        if (text(5 + i) != null) {
          filled.add(names[i]);
        }
      }
      return filled;
    }
  }

  /** The rows no other row corrects and that are no retraction, by time and then by id. */
  private void effective(String table, String columns, String where, Consumer<Holding> each)
      throws SQLException {
    String[] names = split(columns);
    StringBuilder texts = new StringBuilder();
    for (String name : names) {
      texts.append(", cast(").append(name).append(" as varchar(2000))");
    }
    List<Holding> rows = new ArrayList<>();
    Set<Long> corrected = new HashSet<>();
    try (BulkSelect found =
        BulkSelect.of(
            connection,
            "select lead, id, at, recorded_at, corrects, retracted"
                + texts
                + " from "
                + table
                + " where lead"
                + among
                + where
                + " order by at, id")) {
      while (found.next()) {
        LeadEvents into = byLead.get(found.whole());
        long id = found.whole();
        Instant at = Micros.toInstant(found.micros());
        Instant recordedAt = Micros.toInstant(found.micros());
        long corrects = found.whole();
        boolean retracted = found.flag();
        String[] values = new String[names.length];
        for (int i = 0; i < names.length; i++) {
          values[i] = found.text();
        }
        corrected.add(corrects);
        if (!retracted && into != null) {
          rows.add(new Holding(into, id, at, recordedAt, corrects, values));
        }
      }
    }
    rows.stream().filter(row -> !corrected.contains(row.id())).forEach(each);
  }

  /** At the commas between the columns, not at those within brackets. */
  private static String[] split(String columns) {
    return columns.split(", (?![^(]*\\))");
  }
}
