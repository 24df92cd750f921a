package org.closedloop.sync.intake;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.Money;
import org.closedloop.database.Column;
import org.closedloop.database.Ids;
import org.closedloop.database.Jdbc;
import org.closedloop.scoring.ScoreDue;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.SourceRecord;

/** What one chunk of rows needs on its way in, and what it leaves to be done at its end. */
final class Work {

  private final Connection connection;
  private final Surroundings here;
  private final Sources sources;
  private final String source;
  private final Instant now;
  private final Map<Dimensions, Integer> slices = new HashMap<>();
  private final Map<String, TreeMap<LocalDate, BigDecimal>> rates = new HashMap<>();
  private final Set<Long> touchedLeads = new TreeSet<>();
  private final Set<Long> movedLeads = new TreeSet<>();
  private final Set<Long> engagedLeads = new TreeSet<>();
  private final Set<Long> movedDeals = new TreeSet<>();
  private final Set<Long> handedLeads = new TreeSet<>();
  private final List<Object[]> attributes = new ArrayList<>();
  private boolean ratesKnown;

  Work(Connection connection, Surroundings here, Sources sources, String source, Instant now) {
    this.connection = connection;
    this.here = here;
    this.sources = sources;
    this.source = source;
    this.now = now;
  }

  Connection connection() {
    return connection;
  }

  /** When we learn of all this. */
  Instant now() {
    return now;
  }

  ReportingZone zone() {
    return here.zone();
  }

  int source() {
    return sources.numberOf(source);
  }

  /** The code of the system a reference points into. */
  String sourceOf(Entry entry, RecordField reference) {
    String other = entry.said().sourceOf(reference);
    return other == null ? source : other;
  }

  /** Prepares the slices of many records at once. */
  void slices(Collection<Dimensions> dimensions) {
    here.slices().remember(dimensions);
  }

  int slice(Dimensions dimensions) {
    return slices.computeIfAbsent(dimensions, here.slices()::idOf);
  }

  Ids ids(String table) {
    return Ids.of(connection, table + "_seq");
  }

  /** A lead whose history has grown: the night looks at it. */
  void touched(long lead) {
    touchedLeads.add(lead);
  }

  /** A lead whose place in the funnel may have changed. */
  void moved(long lead) {
    touchedLeads.add(lead);
    movedLeads.add(lead);
  }

  /** A lead of which we know more: its score changes. */
  void engaged(long lead) {
    touchedLeads.add(lead);
    engagedLeads.add(lead);
  }

  void movedDeal(long deal) {
    movedDeals.add(deal);
  }

  /** A lead about whose hand-offs something was said. */
  void handedOver(long lead) {
    touchedLeads.add(lead);
    handedLeads.add(lead);
  }

  /**
   * Referred records, one query per source system.
   *
   * @param lead the column that says whose they are
   * @param at the column that says when they began
   */
  Map<Entry, Reference> references(
      Collection<Entry> entries, RecordField field, String table, String lead, String at)
      throws SQLException {
    Map<String, Map<String, List<Entry>>> asked = new LinkedHashMap<>();
    for (Entry entry : entries) {
      String key = entry.said().text(field);
      if (key != null) {
        asked
            .computeIfAbsent(sourceOf(entry, field), code -> new HashMap<>())
            .computeIfAbsent(key, name -> new ArrayList<>())
            .add(entry);
      }
    }
    Map<Entry, Reference> found = new HashMap<>();
    for (Map.Entry<String, Map<String, List<Entry>>> each : asked.entrySet()) {
      Jdbc.each(
          connection,
          "select t.source_key, t.id, t." + lead + ", t." + at + ByKeys.of(table),
          row -> {
            Reference reference =
                new Reference(row.getLong(2), row.getLong(3), Jdbc.instant(row, 4));
            each.getValue().get(row.getString(1)).forEach(entry -> found.put(entry, reference));
          },
          each.getValue().keySet(),
          sources.numberOf(each.getKey()));
    }
    return found;
  }

  /**
   * The amount with its rate to the company's currency; null if there is no rate on that day.
   *
   * @param rate as the source says, or null
   */
  Money money(long cents, String currency, BigDecimal rate, LocalDate day) throws SQLException {
    String of = currency == null ? here.currency().code() : currency;
    if (here.currency().is(of)) {
      return Money.of(cents, of, BigDecimal.ONE, day);
    }
    BigDecimal valid = rate != null ? rate : rateOn(of, day);
    return valid == null ? null : Money.of(cents, of, valid, day);
  }

  String companyCurrency() {
    return here.currency().code();
  }

  private BigDecimal rateOn(String currency, LocalDate day) throws SQLException {
    if (!ratesKnown) {
      Jdbc.each(
          connection,
          "select currency, valid_from, rate from exchange_rate",
          row ->
              rates
                  .computeIfAbsent(row.getString(1).strip(), code -> new TreeMap<>())
                  .put(row.getObject(2, LocalDate.class), row.getBigDecimal(3)));
      ratesKnown = true;
    }
    TreeMap<LocalDate, BigDecimal> known = rates.get(currency);
    Map.Entry<LocalDate, BigDecimal> valid = known == null ? null : known.floorEntry(day);
    return valid == null ? null : valid.getValue();
  }

  /** Keeps what no field names. */
  void attributes(SourceRecord said, long id, Long lead) {
    said.attributes()
        .forEach(
            (name, content) ->
                attributes.add(new Object[] {said.kind().code(), id, lead, name, content}));
  }

  /** Forgets what was kept with records that are about to be written anew. */
  void forgetAttributes(String kind, Collection<Long> ids) throws SQLException {
    if (!ids.isEmpty()) {
      Jdbc.change(
          connection,
          "delete from record_attribute where record = ? and record_id = any(?)",
          kind,
          ids);
    }
  }

  /** Writes what was left: attributes, states of deals and leads, marks for the night. */
  void finish() throws SQLException {
    try (NewRows rows =
        new NewRows(
            connection,
            "record_attribute",
            Column.texts("record"),
            Column.longs("record_id"),
            Column.longs("lead"),
            Column.texts("name"),
            Column.texts("content"))) {
      for (Object[] attribute : attributes) {
        rows.add(attribute);
      }
    }
    new DealStates(connection).restate(movedDeals);
    new LeadStates(connection).restate(movedLeads);
    ScoreDue.note(connection, engagedLeads);
    new HandOffStates(connection).restate(handedLeads);
    Ids ids = ids("changed_lead");
    try (NewRows rows =
        new NewRows(connection, "changed_lead", Column.longs("id"), Column.longs("lead"))) {
      for (long lead : touchedLeads) {
        rows.add(ids.next(), lead);
      }
    }
  }
}
