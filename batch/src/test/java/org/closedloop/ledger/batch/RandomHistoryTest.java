package org.closedloop.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.lead.LeadStage;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.RunScope;
import org.closedloop.ledger.RunState;
import org.closedloop.ledger.Totals;
import org.closedloop.opportunity.OpportunityChangeKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever happens to leads between nights: old runs answer as before, new ones differ by exactly
 * what was posted between, and measuring everything anew changes nothing.
 */
class RandomHistoryTest {

  private static final int MUTATIONS = 1_000;
  private static final int NIGHTS = 20;

  private record StageRow(long id, long lead, LeadStage stage, String at) {}

  private record ProfileRow(long id, long lead) {}

  private record Change(
      long id, long deal, long lead, OpportunityChangeKind kind, String at, Long cents) {}

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
  private final Map<String, Integer> kinds = new TreeMap<>();
  private DataSource database;
  private Company company;
  private int[] slices;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void oldRunsAnswerAsBeforeAndNewOnesDifferByWhatWasPosted(TestDatabase kind) throws SQLException {
    System.out.println("Random history on " + kind + ", seed " + seed);
    database = kind.empty();
    company = new Company(database, clock);
    Nights nights = new Nights(database, clock);
    company.channel("search", true);
    company.channel("fair", false);
    slices =
        new int[] {
          company.slice("search", "north"),
          company.slice("search", "south"),
          company.slice("fair", "north"),
          company.slice("", "")
        };

    Map<Integer, Map<String, Long>> asPublished = new TreeMap<>();
    Map<Integer, String> hashes = new HashMap<>();
    for (int n = 0; n < NIGHTS; n++) {
      for (int i = 0; i < MUTATIONS / NIGHTS; i++) {
        mutate();
      }
      Run run = random.nextInt(4) == 0 ? nightWithASlowTransaction(nights) : night(nights);
      assertThat(run.state()).isEqualTo(RunState.PUBLISHED);
      asPublished.put(run.id(), nights.totals(run.id()));
      hashes.put(run.id(), run.hash());
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
    assertThat(kinds).as("every kind of change, seed %d", seed).hasSize(19);
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
    switch (random.nextInt(14)) {
      case 0, 1 -> newLead(words);
      case 2, 3, 4 -> newStage(words, any(leads));
      case 5 -> correctStage(words);
      case 6 -> newProfile(words, any(leads));
      case 7 -> correctProfile(words);
      case 8 -> newDeal(words, any(leads));
      case 9, 10 -> changeDeal(words);
      case 11 -> correctChange(words);
      case 12 -> cost(words);
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
