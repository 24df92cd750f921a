package org.closedloop.kpi.service;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Figures;
import org.closedloop.ledger.CalendarDays;
import org.closedloop.ledger.Cause;
import org.closedloop.ledger.MonthApprovals;
import org.closedloop.organisation.Department;
import org.closedloop.privacy.PrivacyPolicies;
import org.closedloop.privacy.Viewer;
import org.closedloop.privacy.service.Viewers;
import org.closedloop.velocity.service.VelocityQuery;

/** A ledger written by hand: a few leads, their postings, and the totals each run would publish. */
final class SmallLedger {

  private static final int NEWEST = Integer.MAX_VALUE;

  private record Posting(
      int run, long lead, String measure, LocalDate booked, LocalDate cohort, int slice, long n) {}

  private record TotalKey(int measure, LocalDate booked, LocalDate cohort, int slice) {}

  private final DataSource database;
  private final Map<String, Integer> measures = new LinkedHashMap<>();
  private final Map<List<String>, Integer> slices = new LinkedHashMap<>();
  private final List<Posting> postings = new ArrayList<>();
  private final List<Integer> runs = new ArrayList<>();
  private Cause cause = Cause.NEW;

  private SmallLedger(DataSource database) {
    this.database = database;
  }

  static SmallLedger on(TestDatabase kind) {
    return new SmallLedger(kind.empty());
  }

  KpiQuery kpis() {
    return new KpiQuery(database);
  }

  /** Figures as somebody sees them who holds one role. */
  KpiQuery kpisFor(String account, String role) {
    return new KpiQuery(database, privacy(), viewer(account, role));
  }

  CohortQuery cohortsFor(String account, String role) {
    return new CohortQuery(database, privacy(), viewer(account, role));
  }

  MembersQuery membersFor(String account, String role) {
    return new MembersQuery(database, privacy(), viewer(account, role));
  }

  BridgeQuery bridgesFor(String account, String role) {
    return new BridgeQuery(database, Figures.catalog(), privacy(), viewer(account, role));
  }

  MembersQuery members() {
    return new MembersQuery(database);
  }

  private PersonPrivacy privacy() {
    return new PersonPrivacy(
        database, Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC));
  }

  private Viewer viewer(String account, String role) {
    return new Viewers(database).of(account, Set.of(role));
  }

  /** Somebody who works in a team. */
  SmallLedger employee(long id, String code, String team, boolean active) {
    update(
        "insert into employee (id, code, name, team, active, recorded_at, version)"
            + " values (?, ?, ?, ?, ?, ?, 0)",
        id,
        code,
        code,
        team,
        active,
        Instant.parse("2026-01-01T00:00:00Z").atOffset(ZoneOffset.UTC));
    return this;
  }

  /** Puts another policy in force. */
  SmallLedger policy(int minimumGroup, String... roles) {
    PrivacyPolicies policies = new PrivacyPolicies(database);
    policies.add(
        policies
            .inForce()
            .next(
                List.of(roles),
                minimumGroup,
                false,
                "test",
                "admin",
                Instant.parse("2026-11-30T08:00:00Z")));
    return this;
  }

  /** Who looked at figures of single persons: account, figure, whom. */
  List<String> looks() {
    List<String> looks = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select account, figure, whom from privacy_look order by id");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        looks.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
      }
      return looks;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** A slice of a team and a person in it. */
  int work(String team, String owner) {
    return slices.computeIfAbsent(
        List.of("fair", team, owner, "work"),
        values -> {
          int id = slices.size() + 1;
          update(
              "insert into slice (id, channel, campaign, content, segment, region, team, owner,"
                  + " product, reason, obligation, agreement)"
                  + " values (?, 'fair', '', '', '', '', ?, ?, '', '', '', '')",
              id,
              team,
              owner);
          return id;
        });
  }

  CohortQuery cohorts() {
    return new CohortQuery(database);
  }

  DataSource database() {
    return database;
  }

  BridgeQuery bridges() {
    return new BridgeQuery(database, Figures.catalog());
  }

  VelocityQuery velocity() {
    return new VelocityQuery(database, Figures.catalog());
  }

  PublishedRunQuery runs() {
    return new PublishedRunQuery(database);
  }

  /** A question as other systems ask it: {@code "from=2026-10-01", "by=channel"}. */
  Question ask(String kpi, String... parameters) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (String parameter : parameters) {
      String[] side = parameter.split("=", 2);
      given.computeIfAbsent(side[0], n -> new ArrayList<>()).add(side[1]);
    }
    Catalog catalog = Figures.catalog();
    return new Questions(catalog, runs()).read(kpi, given, Set.of());
  }

  KpiAnswer answer(String kpi, String... parameters) {
    return kpis().answer(ask(kpi, parameters));
  }

  /** A published run that knows everything until an instant, in the zone UTC. */
  SmallLedger run(int id, String knownAt) {
    runs.add(id);
    return run(id, knownAt, "PUBLISHED");
  }

  SmallLedger run(int id, String knownAt, String state) {
    update(
        "insert into run (id, scope, state, requested_by, business_day, zone, started_at, known_at,"
            + " published_at) values (?, 'CHANGED', ?, 'night', ?, 'UTC', ?, ?, ?)",
        id,
        state,
        Date.valueOf(LocalDate.ofInstant(Instant.parse(knownAt), ZoneOffset.UTC)),
        Instant.parse(knownAt).atOffset(ZoneOffset.UTC),
        Instant.parse(knownAt).atOffset(ZoneOffset.UTC),
        Instant.parse(knownAt).atOffset(ZoneOffset.UTC));
    return this;
  }

  /** A manager puts a name under a month. */
  boolean sign(String month, int run, Department side, String by) {
    return Transaction.in(
        database,
        connection ->
            MonthApprovals.sign(
                connection,
                new MonthApprovals.Signature(
                    YearMonth.parse(month),
                    run,
                    side,
                    by,
                    by,
                    Instant.parse("2026-12-01T08:00:00Z"))));
  }

  SmallLedger p90(int run, String measure, int days) {
    update("insert into run_maturity values (?, ?, ?)", run, measure(measure), days);
    return this;
  }

  SmallLedger lead(long id, String company, String stage) {
    return lead(id, company, stage, "2026-10-05T09:00:00Z", false);
  }

  SmallLedger lead(long id, String company, String stage, String created, boolean excluded) {
    Object at = Instant.parse(created).atOffset(ZoneOffset.UTC);
    update(
        "insert into lead (id, source, source_key, company, city, created_at, recorded_at, stage,"
            + " stage_at, furthest, slice, excluded, version) values"
            + " (?, 1, ?, ?, 'Ulm', ?, ?, ?, ?, ?, ?, ?, 0)",
        id,
        "L" + id,
        company,
        at,
        at,
        stage,
        at,
        stage,
        slice("fair", "", ""),
        excluded);
    return this;
  }

  SmallLedger excludedBecause(long lead, String reason) {
    Object at = Instant.parse("2026-10-06T09:00:00Z").atOffset(ZoneOffset.UTC);
    update(
        "insert into lead_profile (id, lead, at, recorded_at, slice, excluded, reason)"
            + " values (?, ?, ?, ?, ?, true, ?)",
        lead,
        lead,
        at,
        at,
        slice("fair", "", ""),
        reason);
    return this;
  }

  SmallLedger attribute(long lead, String name, String content) {
    update("insert into record_attribute values ('lead', ?, ?, ?, ?)", lead, lead, name, content);
    return this;
  }

  /** Counts a lead once. */
  SmallLedger count(int run, long lead, String measure, String booked, String channel) {
    return post(run, lead, measure, booked, booked, channel, 1);
  }

  SmallLedger post(
      int run, long lead, String measure, String booked, String cohort, String channel, long n) {
    return post(run, lead, measure, booked, cohort, slice(channel, "", ""), n);
  }

  /** The postings that follow are made for another cause than being new. */
  SmallLedger because(Cause other) {
    cause = other;
    return this;
  }

  SmallLedger post(
      int run, long lead, String measure, String booked, String cohort, int slice, long n) {
    postings.add(
        new Posting(
            run, lead, measure, LocalDate.parse(booked), LocalDate.parse(cohort), slice, n));
    update(
        "insert into posting (lead, amount, run, booked_on, cohort_day, slice, measure, cause)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        lead,
        n,
        run,
        LocalDate.parse(booked),
        LocalDate.parse(cohort),
        slice,
        measure(measure),
        cause.number());
    return this;
  }

  /** Writes the versions of the totals, one run after the other. */
  SmallLedger published() {
    Map<TotalKey, long[]> open = new LinkedHashMap<>(); // amount, since
    for (int run : runs) {
      Transaction.run(database, connection -> CalendarDays.cover(connection, run));
      Map<TotalKey, Long> changes = new LinkedHashMap<>();
      for (Posting posting : postings) {
        if (posting.run() == run) {
          changes.merge(
              new TotalKey(
                  measure(posting.measure()),
                  posting.booked().withDayOfMonth(1),
                  posting.cohort().withDayOfMonth(1),
                  posting.slice()),
              posting.n(),
              Long::sum);
        }
      }
      changes.forEach(
          (key, change) -> {
            long[] before = open.getOrDefault(key, new long[] {0, run});
            if (before[1] < run && before[0] != 0) {
              total(key, before[0], (int) before[1], run);
            }
            open.put(key, new long[] {before[0] + change, run});
          });
    }
    open.forEach(
        (key, version) -> {
          if (version[0] != 0) {
            total(key, version[0], (int) version[1], NEWEST);
          }
        });
    return this;
  }

  private void total(TotalKey key, long amount, int from, int to) {
    update(
        "insert into total values (?, ?, ?, ?, ?, ?, ?)",
        key.measure(),
        key.booked(),
        key.cohort(),
        key.slice(),
        amount,
        from,
        to);
  }

  int slice(String channel, String campaign, String region) {
    return slices.computeIfAbsent(
        List.of(channel, campaign, region),
        values -> {
          int id = slices.size() + 1;
          update(
              "insert into slice values (?, ?, ?, '', '', ?, '', '', '', '', '', '')",
              id,
              channel,
              campaign,
              region);
          return id;
        });
  }

  private int measure(String code) {
    return measures.computeIfAbsent(
        code,
        c -> {
          int id = measures.size() + 1;
          update("insert into measure values (?, ?)", id, code);
          return id;
        });
  }

  private void update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
