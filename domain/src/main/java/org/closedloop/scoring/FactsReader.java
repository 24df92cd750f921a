package org.closedloop.scoring;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.closedloop.database.BulkSelect;
import org.closedloop.touchpoint.TouchpointKind;

/** Reads what rules look at: one query per table for many leads, never one per lead. */
final class FactsReader {

  private final Connection connection;
  private final LeadSelection leads;
  private final List<Attribute> wanted;
  private final boolean further;
  private final Map<Long, Found> found = new TreeMap<>();

  private FactsReader(Connection connection, ScoringRules rules, LeadSelection leads) {
    this.connection = connection;
    this.leads = leads;
    this.wanted =
        rules.fit().stream()
            .map(rule -> Attribute.of(rule.attribute()))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    this.further =
        rules.fit().stream().anyMatch(rule -> rule.attribute().startsWith(Attribute.FURTHER));
  }

  /**
   * A lead with its facts.
   *
   * @param waiting whether it counts and nobody has qualified it yet
   */
  record Read(LeadFacts facts, boolean waiting) {}

  /** What is read of a lead, piece by piece. */
  private static final class Found {
    private final boolean waiting;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<Touch> touches = new ArrayList<>();
    private final Set<Long> gone = new HashSet<>();

    Found(boolean waiting) {
      this.waiting = waiting;
    }

    Read read(long lead) {
      List<Touch> holding = touches.stream().filter(each -> !gone.contains(each.id())).toList();
      return new Read(new LeadFacts(lead, attributes, holding), waiting);
    }
  }

  /** The facts the rules need about the leads, in the order of the leads. */
  static List<Read> read(Connection connection, ScoringRules rules, LeadSelection leads)
      throws SQLException {
    FactsReader reader = new FactsReader(connection, rules, leads);
    reader.readLeads();
    reader.readFurther();
    reader.readTouches();
    List<Read> facts = new ArrayList<>();
    reader.found.forEach((lead, each) -> facts.add(each.read(lead)));
    return facts;
  }

  private void readLeads() throws SQLException {
    StringBuilder query =
        new StringBuilder(
            "select l.id, (not l.excluded and l.stage in ('INQUIRY', 'LEAD', 'RECYCLED'))");
    wanted.forEach(attribute -> query.append(", ").append(attribute.column()));
    query.append(" from lead l join slice s on s.id = l.slice");
    query.append(" left join account a on a.id = l.account_id");
    query.append(" left join contact c on c.id = l.contact_id where ").append(leads.on("l.id"));
    try (BulkSelect rows = BulkSelect.of(connection, query.toString())) {
      while (rows.next()) {
        long lead = rows.whole();
        Found each = new Found(rows.flag());
        found.put(lead, each);
        for (Attribute attribute : wanted) {
          String known = rows.text();
          if (known != null) {
            each.attributes.put(attribute.code(), known);
          }
        }
      }
    }
  }

  private void readFurther() throws SQLException {
    if (!further) {
      return;
    }
    try (BulkSelect rows =
        BulkSelect.of(
            connection,
            "select lead, name, content from record_attribute where "
                + leads.on("lead")
                + " order by lead, name, record, record_id")) {
      while (rows.next()) {
        Found each = found.get(rows.whole());
        String name = Attribute.FURTHER + rows.text();
        String content = rows.text();
        if (each != null) {
          each.attributes.putIfAbsent(name, content);
        }
      }
    }
  }

  private void readTouches() throws SQLException {
    try (BulkSelect rows =
        BulkSelect.of(
            connection,
            "select t.lead, t.id, t.at, t.corrects, t.retracted, t.kind, s.channel, s.campaign,"
                + " s.content, t.subject from touchpoint t join slice s on s.id = t.slice where "
                + leads.on("t.lead"))) {
      while (rows.next()) {
        Found each = found.get(rows.whole());
        long id = rows.whole();
        Instant at = Instant.EPOCH.plus(rows.micros(), ChronoUnit.MICROS);
        long corrects = rows.whole();
        boolean corrected = !rows.wasNull();
        boolean retracted = rows.flag();
        Touch touch =
            new Touch(
                id,
                at,
                TouchpointKind.valueOf(rows.text()),
                rows.text(),
                rows.text(),
                rows.text(),
                rows.text());
        if (each != null) {
          each.touches.add(touch);
          if (corrected) {
            each.gone.add(corrects);
          }
          if (retracted) {
            each.gone.add(id);
          }
        }
      }
    }
  }
}
