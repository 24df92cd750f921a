package org.closedloop.report.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.closedloop.attribution.AttributionModel;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.kpi.service.KpiQuery;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.ledger.CalendarDays;

/**
 * A ledger with two years of leads, always the same: channels and campaigns with awkward names,
 * deals won and lost, cost and visits. The newest month is October 2026.
 */
final class BusyLedger {

  private static final List<String> CHANNELS =
      List.of("paid_search", "social", "fair", "", "unknown", "=1+1");
  private static final List<String> MODELS =
      org.closedloop.kpi.Figures.models().all().stream().map(AttributionModel::code).toList();
  private static final List<String> CAMPAIGNS =
      List.of("", "spring", "autumn", "@home", "Rabatt 20 %");
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate END = LocalDate.of(2026, 11, 1);

  /** Added to the number of a lead's slice: an answer with a reason; a promise. */
  private static final int ANSWERED = 1_000;

  private static final int PROMISED = 2_000;

  private final DataSource database;
  private final Random random = new Random(7);
  private final Map<String, Integer> measures = new HashMap<>();
  private final List<Object[]> leads = new ArrayList<>();
  private final List<Object[]> postings = new ArrayList<>();

  private BusyLedger(DataSource database) {
    this.database = database;
  }

  /** As run 1 published it. */
  static BusyLedger on(TestDatabase kind, int leads) {
    return on(kind.empty(), leads);
  }

  static BusyLedger on(DataSource empty, int leads) {
    BusyLedger ledger = new BusyLedger(empty);
    ledger.masterData();
    ledger.run(1, "2026-11-20T01:14:00Z");
    ledger.p90(1, "lead-to-customer", 60);
    ledger.p90(1, "lead-revenue", 60);
    for (long lead = 1; lead <= leads; lead++) {
      ledger.lead(lead);
    }
    ledger.spend();
    ledger.book(1);
    ledger.totals(1);
    return ledger;
  }

  /** Another night: more leads in the same months, another hundred euros of cost. */
  BusyLedger nextNight(int leads) {
    run(2, "2026-11-21T01:14:00Z");
    for (long lead = 1_000_000; lead < 1_000_000 + leads; lead++) {
      lead(lead);
    }
    post(0, "cost", LocalDate.of(2026, 10, 3), LocalDate.of(2026, 10, 3), 1, 10_000);
    book(2);
    update("update total set to_run = 2 where to_run > 2");
    totals(2);
    return this;
  }

  DataSource database() {
    return database;
  }

  KpiQuery kpis() {
    return new KpiQuery(database);
  }

  PublishedRun run(int id) {
    return new PublishedRunQuery(database).named(id).orElseThrow();
  }

  private void masterData() {
    update(
        "insert into channel (code, name_de, name_en, web) values ('paid_search', 'Bezahlte Suche',"
            + " 'Paid search', true)");
    update(
        "insert into channel (code, name_de, name_en, web) values ('social', 'Soziale Netze',"
            + " 'Social', true)");
    update(
        "insert into channel (code, name_de, name_en, web) values ('fair', 'Messe', 'Fair',"
            + " false)");
    int slice = 0;
    for (String channel : CHANNELS) {
      for (String campaign : CAMPAIGNS) {
        update(
            "insert into slice (id, channel, campaign, content, segment, region, team, owner,"
                + " product) values (?, ?, ?, '', '', 'Süd', '', '', '')",
            ++slice,
            channel,
            campaign);
        for (int event : new int[] {ANSWERED, PROMISED}) {
          update(
              "insert into slice (id, channel, campaign, content, segment, region, team, owner,"
                  + " product, reason, obligation, agreement)"
                  + " values (?, ?, ?, '', '', 'Süd', ?, '', '', ?, ?, ?)",
              slice + event,
              channel,
              campaign,
              "west",
              event == ANSWERED ? "need-later" : "",
              event == ANSWERED ? "" : "first-contact",
              event == ANSWERED ? "" : "main v1");
        }
      }
    }
    update("insert into team (code, name, department) values ('west', 'Team West', 'SALES')");
  }

  private void run(int id, String knownAt) {
    OffsetDateTime at = OffsetDateTime.parse(knownAt);
    update(
        "insert into run (id, scope, state, requested_by, business_day, zone, started_at, known_at,"
            + " published_at, leads, postings, hash) values (?, 'ALL', 'PUBLISHED', 'night', ?,"
            + " 'Europe/Berlin', ?, ?, ?, 10, 20, 'abc')",
        id,
        at.toLocalDate(),
        at,
        at,
        at);
  }

  private void p90(int run, String measure, int days) {
    update(
        "insert into run_maturity (run, measure, p90_days) values (?, ?, ?)",
        run,
        measure(measure),
        days);
  }

  private void lead(long id) {
    LocalDate day = day(random.nextInt((int) (END.toEpochDay() - FIRST.toEpochDay())));
    int slice = 1 + random.nextInt(CHANNELS.size() * CAMPAIGNS.size());
    leads.add(new Object[] {id, day.atTime(9, 0).atOffset(ZoneOffset.UTC), slice});
    post(id, "new-leads", day, day, slice, 1);
    if (slice <= 10) {
      post(id, "web-leads", day, day, slice, 1);
    }
    LocalDate reached = day;
    LocalDate[] entered = {day, null, null, null, null};
    String[] volumes = {"qualified-leads", "sales-qualified-leads", "opportunities", "customers"};
    String[] steps = {"lead-to-mql", "mql-to-sql", "sql-to-opportunity", "opportunity-to-customer"};
    String[] jumps = {null, "lead-to-sql", "lead-to-opportunity", "lead-to-customer"};
    for (int stage = 0; stage < 4 && random.nextInt(10) < 6; stage++) {
      reached = reached.plusDays(random.nextInt(25));
      entered[stage + 1] = reached;
      post(id, volumes[stage], reached, reached, slice, 1);
      post(id, steps[stage], reached, entered[stage], slice, 1);
      if (jumps[stage] != null) {
        post(id, jumps[stage], reached, day, slice, 1);
      }
      if (stage == 1) {
        post(id, "accepted-leads", reached, reached, slice, 1);
      }
      if (stage == 2) {
        deal(id, reached, day, slice);
      }
    }
    if (entered[1] != null) {
      handOver(id, entered[1], slice, entered[2] != null);
    }
  }

  /** Every fourth offer is accepted, returned, declined, open; each is promised a first contact. */
  private void handOver(long id, LocalDate day, int slice, boolean confirmed) {
    LocalDate answer = day.plusDays(id % 3);
    post(id, "handed-over-leads", day, day, slice, 1);
    int end = (int) (id % 4);
    if (end == 3) {
      post(id, "open-hand-offs", day, day, slice, 1);
    } else {
      int place = end == 0 ? slice : slice + ANSWERED;
      String outcome = List.of("accepted", "returned", "declined").get(end);
      post(id, outcome + "-hand-offs", answer, day, place, 1);
      post(id, "answer-minutes", answer, day, place, 60 + id % 3 * 1_440);
      if (end == 1) {
        post(id, "returned-leads", answer, answer, place, 1);
      }
    }
    if (!confirmed) {
      String part = List.of("in-work", "returned", "declined", "undecided").get(end);
      post(id, "gap-" + part, answer, day, end == 1 || end == 2 ? slice + ANSWERED : slice, 1);
    }
    String verdict = id % 5 == 0 ? "broken" : "kept";
    post(id, "sales-promises-" + verdict, answer, day, slice + PROMISED, 1);
    post(id, "first-contact-" + verdict, answer, day, slice + PROMISED, 1);
    post(id, "expected-mql-to-sql", day, day, slice + PROMISED, 4_500);
    if (confirmed) {
      post(id, "reached-mql-to-sql", answer, day, slice + PROMISED, 1);
    }
  }

  /** Every fifth win met nobody; the others are shared by two slices, by each model otherwise. */
  private void credit(long lead, LocalDate closed, LocalDate opened, int slice, long cents) {
    if (lead % 5 == 0) {
      post(lead, "unattributed-revenue", closed, opened, slice, cents);
      return;
    }
    int other = 1 + slice % (CHANNELS.size() * CAMPAIGNS.size());
    for (int model = 0; model < MODELS.size(); model++) {
      long part = cents * (model + 1) / (MODELS.size() + 1);
      post(lead, "attributed-" + MODELS.get(model), closed, opened, slice, cents - part);
      post(lead, "attributed-" + MODELS.get(model), closed, opened, other, part);
    }
  }

  private void deal(long lead, LocalDate opened, LocalDate leadDay, int slice) {
    LocalDate closed = opened.plusDays(random.nextInt(40));
    long cents = 100_000 + random.nextInt(5_000_000);
    if (random.nextBoolean()) {
      post(lead, "won-deals", closed, opened, slice, 1);
      post(lead, "revenue-won", closed, opened, slice, cents);
      post(lead, "lead-revenue", closed, leadDay, slice, cents);
      credit(lead, closed, opened, slice, cents);
      if (closed.isAfter(opened)) {
        post(
            lead,
            "sales-cycle-days",
            closed,
            opened,
            slice,
            closed.toEpochDay() - opened.toEpochDay());
      }
    } else {
      post(lead, "lost-deals", closed, opened, slice, 1);
      post(lead, "lost-value", closed, opened, slice, cents);
    }
  }

  private void spend() {
    for (LocalDate day = FIRST; day.isBefore(END); day = day.plusWeeks(1)) {
      post(0, "cost", day, day, 1 + random.nextInt(10), 50_000 + random.nextInt(90_000));
      post(0, "visits", day, day, 1 + random.nextInt(10), 300 + random.nextInt(900));
    }
  }

  private LocalDate day(int offset) {
    return FIRST.plusDays(offset);
  }

  private void post(
      long lead, String measure, LocalDate booked, LocalDate cohort, int slice, long amount) {
    postings.add(new Object[] {lead, amount, booked, cohort, slice, measure(measure)});
  }

  private void book(int run) {
    batch(
        "insert into lead (id, source, source_key, created_at, recorded_at, stage, stage_at,"
            + " furthest, slice, version) values (?, 1, ?, ?, ?, 'LEAD', ?, 'LEAD', ?, 0)",
        leads.stream()
            .map(lead -> new Object[] {lead[0], "L" + lead[0], lead[1], lead[1], lead[1], lead[2]})
            .toList());
    batch(
        "insert into posting (lead, amount, booked_on, cohort_day, slice, measure, run, cause)"
            + " values (?, ?, ?, ?, ?, ?, "
            + run
            + ", 1)",
        postings);
    leads.clear();
    postings.clear();
  }

  /** The totals of everything booked so far, valid from this run on. */
  private void totals(int run) {
    Transaction.run(database, connection -> CalendarDays.cover(connection, run));
    String booked = "cast(date_trunc('month', booked_on) as date)";
    String cohort = "cast(date_trunc('month', cohort_day) as date)";
    update(
        "insert into total (measure, booked_month, cohort_month, slice, amount, from_run, to_run)"
            + " select measure, "
            + booked
            + ", "
            + cohort
            + ", slice, sum(amount), "
            + run
            + ", 2147483647 from posting group by measure, "
            + booked
            + ", "
            + cohort
            + ", slice");
  }

  private int measure(String code) {
    return measures.computeIfAbsent(
        code,
        c -> {
          int id = measures.size() + 1;
          update("insert into measure (id, code) values (?, ?)", id, code);
          return id;
        });
  }

  long count(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  void update(String sql, Object... values) {
    batch(sql, List.<Object[]>of(values));
  }

  private void batch(String sql, List<Object[]> rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
