package org.closedloop.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.closedloop.attribution.Level;
import org.closedloop.attribution.service.AttributionQuery;
import org.closedloop.attribution.service.Comparing;
import org.closedloop.attribution.service.CreditedDeals;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Figures;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.service.Bridge;
import org.closedloop.kpi.service.BridgeQuery;
import org.closedloop.kpi.service.BridgeStep;
import org.closedloop.kpi.service.ChangedFigure;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.RunScope;
import org.closedloop.ledger.RunState;
import org.closedloop.ledger.Totals;
import org.closedloop.report.service.KeptReports;
import org.closedloop.report.service.Verification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever happens to leads between nights: old runs answer as before, new ones differ by exactly
 * what was posted between, and measuring everything anew changes nothing.
 */
class RandomHistoryTest {

  private static final int MUTATIONS = 1_000;
  private static final int NIGHTS = 20;

  /** Handed over = accepted + returned + declined + withdrawn + open. */
  private static final Map<String, Integer> HAND_OVER =
      Map.of(
          "handed-over-leads", 1,
          "accepted-hand-offs", -1,
          "returned-hand-offs", -1,
          "declined-hand-offs", -1,
          "withdrawn-hand-offs", -1,
          "open-hand-offs", -1);

  /**
   * MQL less SQL out of them = returned + declined + given up + undecided + in work + not offered.
   */
  private static final Map<String, Integer> GAP =
      Map.of(
          "qualified-leads", 1,
          "mql-to-sql", -1,
          "gap-returned", -1,
          "gap-declined", -1,
          "gap-given-up", -1,
          "gap-undecided", -1,
          "gap-in-work", -1,
          "gap-not-offered", -1);

  private final long seed = Long.getLong("closedloop.test.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final TickingClock clock = new TickingClock("2026-06-01T00:00:00Z");
  private DataSource database;
  private Company company;
  private Mutations mutations;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void oldRunsAnswerAsBeforeAndNewOnesDifferByWhatWasPosted(TestDatabase kind) throws SQLException {
    DataSource empty = kind.empty();
    try (Connection reading = empty.getConnection()) {
      happen(kind, empty, reading);
    }
  }

  private void happen(TestDatabase kind, DataSource empty, Connection reading) throws SQLException {
    System.out.println("Random history on " + kind + ", seed " + seed);
    database = empty;
    company = new Company(database, clock);
    Nights nights = new Nights(database, clock);
    Shares shares = new Shares(nights);
    KeptReports reports = new KeptReports(database, reading, clock);
    mutations = new Mutations(company, clock, random);
    company.tell(words -> mutations.past(words, 45));

    Map<Integer, Map<String, Long>> asPublished = new TreeMap<>();
    Map<Integer, String> hashes = new HashMap<>();
    List<Long> kept = new ArrayList<>();
    Map<Integer, CreditedDeals> credited = new TreeMap<>();
    for (int n = 0; n < NIGHTS; n++) {
      for (int i = 0; i < MUTATIONS / NIGHTS; i++) {
        company.tell(mutations::one);
      }
      Run run = random.nextInt(4) == 0 ? nightWithASlowTransaction(nights) : night(nights);
      assertThat(run.state()).isEqualTo(RunState.PUBLISHED);
      assertThat(nights.keptDays()).as("days, seed %d", seed).isEqualTo(nights.readDays());
      asPublished.put(run.id(), nights.totals(run.id()));
      hashes.put(run.id(), run.hash());
      credited.put(run.id(), credited(run.id()));
      if (kind == TestDatabase.POSTGRESQL || n % 5 == 0) {
        kept.add(reports.keep(run.id(), YearMonth.of(2026, 1 + random.nextInt(5)), language()));
      }
      assertThat(lost(HAND_OVER)).as("conservation of offers, seed %d", seed).isEmpty();
      assertThat(lost(GAP)).as("conservation of the gap, seed %d", seed).isEmpty();
      assertThat(shares.of(run.id())).as("shares, seed %d", seed).isEmpty();
      clock.pass(Duration.ofHours(n == NIGHTS / 2 ? 24 * 25 : 20));
    }
    Run last = nights.run(RunScope.CHANGED);
    Run full = nights.run(RunScope.ALL);

    assertThat(full.postings()).as("full after incremental, seed %d", seed).isZero();
    assertThat(full.hash()).isEqualTo(last.hash());
    causesAddUp(kind == TestDatabase.POSTGRESQL ? 6 : 2, asPublished.keySet());
    int previous = 0;
    for (int run : asPublished.keySet()) {
      Map<String, Long> before = previous == 0 ? Map.of() : asPublished.get(previous);
      assertThat(nights.totals(run)).as("totals, seed %d", seed).isEqualTo(asPublished.get(run));
      assertThat(nights.postings(0, run))
          .as("postings, seed %d", seed)
          .isEqualTo(asPublished.get(run));
      assertThat(difference(before, asPublished.get(run)))
          .as("difference, seed %d", seed)
          .isEqualTo(nights.postings(previous, run));
      String again = Transaction.in(database, connection -> Totals.hash(connection, run));
      assertThat(again).isEqualTo(hashes.get(run));
      assertThat(credited(run))
          .as("deals behind credits, seed %d", seed)
          .isEqualTo(credited.get(run));
      previous = run;
    }
    assertThat(mutations.kinds()).as("every kind of change, seed %d", seed).hasSize(43);
    assertThat(shares.silent()).as("figures that never moved, seed %d", seed).isEmpty();
    assertThat(nights.number("select count(distinct from_month) from attribution_fit"))
        .as("versions of what was learned, seed %d", seed)
        .isGreaterThan(1);
    everyManifestMadeAgainIsEqual(reports, kept, hashes);
  }

  /** Of what each night changed, some figures by chance: why, and how far from cause to cause. */
  private void causesAddUp(int each, Set<Integer> runs) {
    PublishedRunQuery published = new PublishedRunQuery(database);
    BridgeQuery bridges = new BridgeQuery(database, Figures.catalog());
    PublishedRun earlier = null;
    int ranked = 0;
    for (int run : runs) {
      PublishedRun later = published.named(run).orElseThrow();
      List<ChangedFigure> changed =
          earlier == null
              ? List.of()
              : bridges.changed(earlier, later, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 9, 1));
      assertThat(earlier == null || changed.size() > each).isTrue();
      for (int i = 0; i < each && !changed.isEmpty(); i++) {
        ChangedFigure figure = changed.get(random.nextInt(changed.size()));
        Bridge bridge = bridges.between(earlier, figure.question(later));
        String what = figure.kpi().code() + ' ' + figure.period() + ", seed " + seed;
        assertThat(bridge.before()).as(what).isEqualTo(figure.before());
        assertThat(bridge.after()).as(what).isEqualTo(figure.after());
        assertThat(
                bridge.steps().stream()
                    .map(BridgeStep::change)
                    .reduce(bridge.start(), BigDecimal::add))
            .as(what)
            .isEqualByComparingTo(bridge.start().add(bridge.difference()));
        ranked += bridge.question().formula().kind() == Formula.Kind.QUANTILE ? 1 : 0;
      }
      earlier = later;
    }
    System.out.printf("%d bridges add up, %d of medians%n", (runs.size() - 1) * each, ranked);
  }

  /** The deals of a year behind what one model credits, as a run knows them. */
  private CreditedDeals credited(int run) {
    return new AttributionQuery(database, Figures.models())
        .deals(
            new Comparing(
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2026, 9, 1),
                Level.DEAL,
                Dimension.CHANNEL,
                new PublishedRunQuery(database).named(run).orElseThrow()),
            "linear",
            null);
  }

  private void everyManifestMadeAgainIsEqual(
      KeptReports reports, List<Long> kept, Map<Integer, String> hashes) {
    long cells = 0;
    assertThat(kept).hasSizeGreaterThanOrEqualTo(NIGHTS / 5).doesNotHaveDuplicates();
    for (long id : kept) {
      Verification again = reports.workbookAgain(id);
      assertThat(again.named()).as("workbook %d, seed %d", id, seed).isEmpty();
      assertThat(again.state()).isEqualTo(Verification.State.EQUAL);
      assertThat(again.hash()).isEqualTo(reports.manifest(id).proof().hash());
      cells += again.cells();
    }
    for (int run : hashes.keySet()) {
      Verification again = reports.runAgain(run, hashes.get(run));
      assertThat(again.named()).as("run %d, seed %d", run, seed).isEmpty();
      assertThat(again.state()).isEqualTo(Verification.State.EQUAL);
      assertThat(again.cells()).isPositive();
    }
    assertThat(cells).isGreaterThan(10_000);
    System.out.printf(
        "%d workbooks and %d runs made again after %d changes: %,d values, all equal%n",
        kept.size(), hashes.size(), MUTATIONS, cells);
  }

  private Locale language() {
    return random.nextBoolean() ? Locale.GERMAN : Locale.ENGLISH;
  }

  /**
   * Where whole and parts differ, by day of the cohort and by every dimension but the reason: the
   * whole has none.
   *
   * @param signs of each measure, such that whole less parts is nothing
   */
  private List<String> lost(Map<String, Integer> signs) {
    StringBuilder sign = new StringBuilder("case m.code");
    signs.forEach((code, s) -> sign.append(" when '" + code + "' then " + s));
    return Transaction.in(
        database,
        connection -> {
          List<String> lost = new ArrayList<>();
          try (var statement = connection.createStatement();
              var rows =
                  statement.executeQuery(
                      "select p.cohort_day, s.channel, s.region, s.team, sum(p.amount * "
                          + sign
                          + " else 0 end) from posting p join measure m on m.id = p.measure"
                          + " join slice s on s.id = p.slice"
                          + " group by p.cohort_day, s.channel, s.region, s.team"
                          + " having sum(p.amount * "
                          + sign
                          + " else 0 end) <> 0")) {
            while (rows.next()) {
              lost.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getLong(5));
            }
          }
          return lost;
        });
  }

  private Run night(Nights nights) {
    return nights.run(RunScope.CHANGED);
  }

  /** Something recorded before the night is committed while it runs. */
  private Run nightWithASlowTransaction(Nights nights) throws SQLException {
    int run;
    try (Connection slow = database.getConnection()) {
      slow.setAutoCommit(false);
      mutations.one(company.words(slow));
      run = nights.open(RunScope.CHANGED);
      nights.night.takeChanges(run, Nights.EXECUTION);
      slow.commit();
    }
    nights.measure(run);
    return nights.publish(run);
  }

  private static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> after) {
    Map<String, Long> difference = new TreeMap<>(after);
    before.forEach((cell, amount) -> difference.merge(cell, -amount, Long::sum));
    difference.values().removeIf(amount -> amount == 0);
    return difference;
  }
}
