package org.closedloop.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.handoff.HandOffChangeKind;
import org.closedloop.lead.LeadStage;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.RunScope;
import org.closedloop.ledger.RunState;
import org.closedloop.ledger.Totals;
import org.closedloop.opportunity.OpportunityChangeKind;
import org.closedloop.report.service.KeptReports;
import org.closedloop.report.service.Verification;
import org.closedloop.sla.clock.ClockState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever happens to leads between nights: old runs answer as before, new ones differ by exactly
 * what was posted between, and measuring everything anew changes nothing.
 */
class RandomHistoryTest {

  private static final int MUTATIONS = 1_000;
  private static final int NIGHTS = 20;
  private static final List<String> TEAMS = Arrays.asList("west", "east", null);
  private static final List<String> REASONS = Arrays.asList("budget", "later", "", null);
  private static final List<HandOffChangeKind> ANSWERS =
      List.of(
          HandOffChangeKind.ACCEPTED,
          HandOffChangeKind.RETURNED,
          HandOffChangeKind.DECLINED,
          HandOffChangeKind.WITHDRAWN);

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

  private record StageRow(long id, long lead, LeadStage stage, String at) {}

  private record ProfileRow(long id, long lead) {}

  private record Change(
      long id, long deal, long lead, OpportunityChangeKind kind, String at, Long cents) {}

  private record Offer(String key, long lead) {}

  private record Answer(long id, String key, long lead, HandOffChangeKind kind, String at) {}

  private record Cost(long id, int slice, LocalDate day) {}

  private final long seed = Long.getLong("closedloop.test.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final TickingClock clock = new TickingClock("2026-06-01T00:00:00Z");
  private final List<Long> leads = new ArrayList<>();
  private final List<StageRow> stages = new ArrayList<>();
  private final List<ProfileRow> profiles = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<long[]> deals = new ArrayList<>();
  private final List<Cost> costs = new ArrayList<>();
  private final List<Offer> offers = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final Map<String, Integer> kinds = new TreeMap<>();
  private DataSource database;
  private Company company;
  private int[] slices;

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
    KeptReports reports = new KeptReports(database, reading, clock);
    company.channel("search", true);
    company.channel("fair", false);
    company.agree();
    slices =
        new int[] {
          company.slice("search", "north"),
          company.slice("search", "south"),
          company.slice("fair", "north"),
          company.slice("", "")
        };

    Map<Integer, Map<String, Long>> asPublished = new TreeMap<>();
    Map<Integer, String> hashes = new HashMap<>();
    List<Long> kept = new ArrayList<>();
    for (int n = 0; n < NIGHTS; n++) {
      for (int i = 0; i < MUTATIONS / NIGHTS; i++) {
        mutate();
      }
      Run run = random.nextInt(4) == 0 ? nightWithASlowTransaction(nights) : night(nights);
      assertThat(run.state()).isEqualTo(RunState.PUBLISHED);
      assertThat(nights.keptDays()).as("days, seed %d", seed).isEqualTo(nights.readDays());
      asPublished.put(run.id(), nights.totals(run.id()));
      hashes.put(run.id(), run.hash());
      if (kind == TestDatabase.POSTGRESQL || n % 5 == 0) {
        kept.add(reports.keep(run.id(), YearMonth.of(2026, 1 + random.nextInt(5)), language()));
      }
      assertThat(lost(HAND_OVER)).as("conservation of offers, seed %d", seed).isEmpty();
      assertThat(lost(GAP)).as("conservation of the gap, seed %d", seed).isEmpty();
      clock.pass(Duration.ofHours(20));
    }
    Run last = nights.run(RunScope.CHANGED);
    Run full = nights.run(RunScope.ALL);

    assertThat(full.postings()).as("full after incremental, seed %d", seed).isZero();
    assertThat(full.hash()).isEqualTo(last.hash());
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
      previous = run;
    }
    assertThat(kinds).as("every kind of change, seed %d", seed).hasSize(29);
    everyManifestMadeAgainIsEqual(reports, kept, hashes);
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
      mutate(company.words(slow));
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

  private void mutate() {
    company.tell(this::mutate);
  }

  private void mutate(Company.Words words) throws SQLException {
    if (leads.size() < 5) {
      newLead(words);
      return;
    }
    switch (random.nextInt(24)) {
      case 0, 1 -> newLead(words);
      case 2, 3, 4 -> newStage(words, any(leads));
      case 5 -> correctStage(words);
      case 6 -> newProfile(words, any(leads));
      case 7 -> correctProfile(words);
      case 8 -> newDeal(words, any(leads));
      case 9, 10 -> changeDeal(words);
      case 11 -> correctChange(words);
      case 12 -> cost(words);
      case 13, 14 -> newOffer(words, any(leads));
      case 15, 16, 17 -> answer(words);
      case 18 -> correctAnswer(words);
      case 19 -> {
        words.resetAgreement(random.nextInt(10_000));
        did("agreement reset");
      }
      case 20, 21 -> {
        words.clock(any(leads), instant(), any(List.of(ClockState.values())));
        did("clock");
      }
      case 22 -> {
        words.rename(random.nextBoolean() ? "search" : "fair", "name " + random.nextInt());
        did("channel renamed");
      }
      default -> {
        words.visits(slice(), day(), random.nextInt(500), null);
        did("visits");
      }
    }
  }

  private void newLead(Company.Words words) throws SQLException {
    leads.add(words.lead(slice(), instant()));
    did("lead");
  }

  private void newStage(Company.Words words, long lead) throws SQLException {
    LeadStage stage = any(List.of(LeadStage.values()));
    String at = instant();
    stages.add(new StageRow(words.stage(lead, stage, at), lead, stage, at));
    did(stage.rises() ? "stage" : "way out");
  }

  private void correctStage(Company.Words words) throws SQLException {
    if (stages.isEmpty()) {
      return;
    }
    StageRow old = stages.remove(random.nextInt(stages.size()));
    if (random.nextInt(3) == 0) {
      words.stage(old.lead, old.stage, old.at, old.id, true);
      did("stage retracted");
      return;
    }
    LeadStage stage = random.nextBoolean() ? old.stage : any(List.of(LeadStage.values()));
    String at = instant();
    stages.add(new StageRow(words.stage(old.lead, stage, at, old.id, false), old.lead, stage, at));
    did("stage corrected");
  }

  private void newProfile(Company.Words words, long lead) throws SQLException {
    boolean excluded = random.nextInt(4) == 0;
    profiles.add(new ProfileRow(words.profile(lead, slice(), instant(), excluded, null), lead));
    did(excluded ? "excluded" : "moved");
  }

  private void correctProfile(Company.Words words) throws SQLException {
    if (!profiles.isEmpty()) {
      ProfileRow old = profiles.remove(random.nextInt(profiles.size()));
      profiles.add(
          new ProfileRow(words.profile(old.lead, slice(), instant(), false, old.id), old.lead));
      did("origin corrected");
    }
  }

  private void newDeal(Company.Words words, long lead) throws SQLException {
    deals.add(new long[] {words.deal(lead, instant()), lead});
    did("deal");
  }

  private void changeDeal(Company.Words words) throws SQLException {
    if (deals.isEmpty()) {
      return;
    }
    long[] deal = any(deals);
    OpportunityChangeKind kind =
        any(
            List.of(
                OpportunityChangeKind.AMOUNT,
                OpportunityChangeKind.WON,
                OpportunityChangeKind.WON,
                OpportunityChangeKind.LOST,
                OpportunityChangeKind.REOPENED));
    Long cents = random.nextBoolean() ? null : (long) random.nextInt(100_000);
    String at = instant();
    long id = words.change(deal[0], deal[1], kind, at, cents);
    changes.add(new Change(id, deal[0], deal[1], kind, at, cents));
    did(kind.name());
  }

  private void correctChange(Company.Words words) throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    Change old = changes.remove(random.nextInt(changes.size()));
    if (random.nextInt(3) == 0) {
      words.change(old.deal, old.lead, old.kind, old.at, old.cents, old.cents, old.id, true);
      did("deal retracted");
      return;
    }
    boolean rateOnly = old.cents != null && random.nextInt(3) == 0;
    Long cents = rateOnly ? old.cents : Long.valueOf(random.nextInt(100_000));
    String at = rateOnly ? old.at : instant();
    long id = words.change(old.deal, old.lead, old.kind, at, cents, cents * 9 / 10, old.id, false);
    changes.add(new Change(id, old.deal, old.lead, old.kind, at, cents));
    did(rateOnly ? "rate corrected" : "deal corrected");
  }

  private void newOffer(Company.Words words, long lead) throws SQLException {
    String key = "O" + offers.size();
    String at = instant();
    Company.HandOffWords said = new Company.HandOffWords(any(TEAMS), null, null);
    long id = words.handOff(key, lead, HandOffChangeKind.OFFERED, at, said, null, false);
    offers.add(new Offer(key, lead));
    answers.add(new Answer(id, key, lead, HandOffChangeKind.OFFERED, at));
    did("offer");
  }

  private void answer(Company.Words words) throws SQLException {
    if (offers.isEmpty()) {
      return;
    }
    Offer offer = any(offers);
    HandOffChangeKind kind = any(ANSWERS);
    String at = instant();
    long id = words.handOff(offer.key, offer.lead, kind, at, said(), null, false);
    answers.add(new Answer(id, offer.key, offer.lead, kind, at));
    did(kind.name());
  }

  private void correctAnswer(Company.Words words) throws SQLException {
    if (answers.isEmpty()) {
      return;
    }
    Answer old = answers.remove(random.nextInt(answers.size()));
    if (random.nextInt(3) == 0) {
      words.handOff(old.key, old.lead, old.kind, old.at, said(), old.id, true);
      did("answer retracted");
      return;
    }
    HandOffChangeKind kind = any(ANSWERS);
    String at = instant();
    long id = words.handOff(old.key, old.lead, kind, at, said(), old.id, false);
    answers.add(new Answer(id, old.key, old.lead, kind, at));
    did("answer corrected");
  }

  private Company.HandOffWords said() {
    return new Company.HandOffWords(
        any(TEAMS), any(REASONS), random.nextBoolean() ? null : 1 + random.nextInt(5));
  }

  private void cost(Company.Words words) throws SQLException {
    if (costs.isEmpty() || random.nextBoolean()) {
      int slice = slice();
      LocalDate day = day();
      costs.add(new Cost(words.spend(slice, day, random.nextInt(90_000), null, false), slice, day));
      did("cost");
      return;
    }
    Cost old = costs.remove(random.nextInt(costs.size()));
    boolean retracted = random.nextInt(3) == 0;
    long id = words.spend(old.slice, old.day, random.nextInt(90_000), old.id, retracted);
    if (!retracted) {
      costs.add(new Cost(id, old.slice, old.day));
    }
    did("cost corrected");
  }

  private void did(String what) {
    kinds.merge(what, 1, Integer::sum);
  }

  private int slice() {
    return slices[random.nextInt(slices.length)];
  }

  /** Any instant of the year before, whole hours, so that some coincide. */
  private String instant() {
    return Instant.parse("2026-06-01T00:00:00Z")
        .minus(Duration.ofHours(random.nextInt(8_000)))
        .toString();
  }

  private LocalDate day() {
    return LocalDate.of(2026, 6, 1).minusDays(random.nextInt(300));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
