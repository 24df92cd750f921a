package org.closedloop.lead.service;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.Database;
import org.closedloop.lead.LeadStage;
import org.closedloop.search.SearchIndexes;

/** The conditions of one search for leads, with the values they compare to. */
class LeadConditions {

  private static final List<LeadStage> CLOSED = List.of(LeadStage.CUSTOMER, LeadStage.LOST);

  /** Whom points can still bring to Sales. */
  private static final List<LeadStage> UNQUALIFIED =
      List.of(LeadStage.INQUIRY, LeadStage.LEAD, LeadStage.RECYCLED);

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  static LeadConditions of(LeadFilter filter, ReportingZone zone, Database database) {
    LeadConditions wanted = new LeadConditions();
    wanted.text(filter.text(), database);
    wanted.same("l.stage", "stage", filter.stage());
    wanted.same("s.channel", "channel", filter.channel());
    wanted.same("s.campaign", "campaign", filter.campaign());
    wanted.same("s.segment", "segment", filter.segment());
    wanted.same("s.region", "region", filter.region());
    wanted.same("s.team", "team", filter.team());
    wanted.same("s.owner", "owner", filter.owner());
    wanted.same("l.excluded", "excluded", filter.excluded());
    if (Boolean.TRUE.equals(filter.open())) {
      wanted.add("l.stage not in :closed", "closed", CLOSED);
    }
    if (filter.points() != null) {
      wanted.add("l.stage in :unqualified", "unqualified", UNQUALIFIED);
      wanted.add(
          "l.id in (select q.lead from LeadScore q where q.points >= :points)",
          "points",
          filter.points());
    }
    if (filter.from() != null) {
      wanted.add("l.createdAt >= :from", "from", zone.startOf(filter.from()));
    }
    if (filter.to() != null) {
      wanted.add("l.createdAt < :to", "to", zone.startOf(filter.to()));
    }
    return wanted;
  }

  /** Only leads that come after the cursor, the newest first. */
  LeadConditions after(LeadCursor cursor) {
    Instant at = cursor.createdAt();
    add(
        "l.createdAt <= :cursorAt and (l.createdAt < :cursorAt or l.id < :cursorId)",
        "cursorAt",
        at);
    values.put("cursorId", cursor.id());
    return this;
  }

  LeadConditions among(List<Long> ids) {
    add("l.id in :ids", "ids", ids);
    return this;
  }

  String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  <T> TypedQuery<T> fill(TypedQuery<T> query) {
    values.forEach(query::setParameter);
    return query;
  }

  /** What the search box finds: how a name, company, e-mail or key begins. */
  private void text(String text, Database database) {
    if (text == null || text.isBlank()) {
      return;
    }
    String word = text.strip().toLowerCase(Locale.ROOT);
    String marks = ", :word, :behind".repeat(SearchIndexes.LEAD.size());
    String found = SearchIndexes.beginning(SearchIndexes.LEAD, database).replace("'", "''");
    add("SQL('? in (" + found + ")', l.id" + marks + ")", "word", word);
    values.put("behind", SearchIndexes.behind(word));
  }

  private void same(String path, String name, Object value) {
    if (value != null) {
      add(path + " = :" + name, name, value);
    }
  }

  private void add(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }
}
