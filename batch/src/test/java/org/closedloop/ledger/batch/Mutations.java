package org.closedloop.ledger.batch;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.closedloop.handoff.HandOffChangeKind;
import org.closedloop.lead.LeadStage;
import org.closedloop.opportunity.OpportunityChangeKind;
import org.closedloop.sla.clock.ClockState;
import org.closedloop.touchpoint.ActivityKind;
import org.closedloop.touchpoint.TouchpointKind;

/** Whatever can happen to leads of a company, or turn out to have happened otherwise, by chance. */
final class Mutations {

  private static final List<String> TEAMS = Arrays.asList("west", "east", null);
  private static final List<String> REASONS = Arrays.asList("budget", "later", "", null);
  private static final List<String> PRODUCTS = List.of("press", "lathe");
  private static final List<ActivityKind> DEEDS =
      List.of(ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.NOTE);
  private static final List<TouchpointKind> TOUCHES =
      List.of(
          TouchpointKind.VISIT,
          TouchpointKind.FORM,
          TouchpointKind.EMAIL_SENT,
          TouchpointKind.EMAIL_CLICKED,
          TouchpointKind.EVENT);
  private static final List<HandOffChangeKind> ANSWERS =
      List.of(
          HandOffChangeKind.ACCEPTED,
          HandOffChangeKind.RETURNED,
          HandOffChangeKind.DECLINED,
          HandOffChangeKind.WITHDRAWN);

  private record StageRow(long id, long lead, LeadStage stage, String at) {}

  private record ProfileRow(long id, long lead) {}

  private record Change(
      long id, long deal, long lead, OpportunityChangeKind kind, String at, Long cents) {}

  private record Offer(String key, long lead) {}

  private record Answer(long id, String key, long lead, HandOffChangeKind kind, String at) {}

  private record Cost(long id, int slice, LocalDate day) {}

  private record Touch(long id, long lead, int slice, String at) {}

  private record Activity(long id, long lead) {}

  private record Step(long id, long lead) {}

  private final Random random;
  private final TickingClock clock;
  private final int[] slices;
  private final List<Long> accounts = new ArrayList<>();
  private final List<Long> leads = new ArrayList<>();
  private final List<StageRow> stages = new ArrayList<>();
  private final List<ProfileRow> profiles = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<long[]> deals = new ArrayList<>();
  private final List<Cost> costs = new ArrayList<>();
  private final List<Offer> offers = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Touch> touches = new ArrayList<>();
  private final List<Activity> activities = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Integer> kinds = new TreeMap<>();

  Mutations(Company company, TickingClock clock, Random random) {
    this.random = random;
    this.clock = clock;
    company.channel("search", true);
    company.channel("fair", false);
    company.agree();
    PRODUCTS.forEach(company::product);
    for (String name : List.of("Arno", "Bela", "Cora")) {
      accounts.add(company.account(name));
    }
    slices =
        new int[] {
          company.slice("search", "north"),
          company.slice("search", "south"),
          company.slice("fair", "north"),
          company.slice("", ""),
          company.slice("direct", ""),
          company.slice("outbound call", "south")
        };
  }

  /** How often what happened. */
  Map<String, Integer> kinds() {
    return kinds;
  }

  /**
   * Enough won deals with contacts before them to learn from; some leads bought twice, and some of
   * those were met for the first time in between.
   */
  void past(Company.Words words, int wins) throws SQLException {
    for (int i = 0; i < wins; i++) {
      Instant begin = Instant.parse("2025-09-01T08:00:00Z").plus(Duration.ofDays(3L * i));
      long lead = words.lead(slice(), begin.toString());
      leads.add(lead);
      words.belongs(lead, any(accounts));
      if (i % 10 != 0) {
        for (int day = 1; day <= 3; day++) {
          met(words, lead, begin.plus(Duration.ofDays(day)));
        }
      }
      bought(words, lead, begin.plus(Duration.ofDays(5)), 10_000L + i);
      if (i % 5 == 0) {
        met(words, lead, begin.plus(Duration.ofDays(30)));
        bought(words, lead, begin.plus(Duration.ofDays(40)), 20_000L + i);
      }
    }
    words.restate();
  }

  private void met(Company.Words words, long lead, Instant when) throws SQLException {
    int slice = anywhere();
    String at = when.toString();
    long id = words.touch(lead, slice, at, TouchpointKind.VISIT, null, false);
    touches.add(new Touch(id, lead, slice, at));
  }

  /** Opens a deal that is won a fortnight later. */
  private void bought(Company.Words words, long lead, Instant when, long cents)
      throws SQLException {
    long deal = words.deal(lead, when.toString());
    deals.add(new long[] {deal, lead});
    words.sells(deal, lead, any(PRODUCTS));
    String at = when.plus(Duration.ofDays(14)).toString();
    long id = words.change(deal, lead, OpportunityChangeKind.WON, at, cents);
    changes.add(new Change(id, deal, lead, OpportunityChangeKind.WON, at, cents));
  }

  /** Something happens, or turns out to have happened otherwise. */
  void one(Company.Words words) throws SQLException {
    change(words);
    words.restate();
  }

  private void change(Company.Words words) throws SQLException {
    if (leads.size() < 5) {
      newLead(words);
      return;
    }
    switch (random.nextInt(37)) {
      case 0, 1 -> newLead(words);
      case 2, 3, 4 -> newStage(words, any(leads));
      case 5 -> correctStage(words);
      case 6 -> newProfile(words, any(leads));
      case 7 -> correctProfile(words);
      case 8, 9 -> newDeal(words, any(leads));
      case 10, 11 -> changeDeal(words);
      case 12, 36 -> correctChange(words);
      case 13 -> cost(words);
      case 14, 15 -> newOffer(words, any(leads));
      case 16, 17, 18 -> answer(words);
      case 19 -> correctAnswer(words);
      case 20 -> {
        words.resetAgreement(random.nextInt(10_000));
        did("agreement reset");
      }
      case 21, 22 -> {
        words.clock(any(leads), instant(), any(List.of(ClockState.values())));
        did("clock");
      }
      case 23 -> {
        words.rename(random.nextBoolean() ? "search" : "fair", "name " + random.nextInt());
        did("channel renamed");
      }
      case 24 -> {
        words.visits(slice(), day(), random.nextInt(500), null);
        did("visits");
      }
      case 25, 26, 27 -> newTouch(words, buyer());
      case 28, 29 -> correctTouch(words);
      case 30 -> newActivity(words, buyer());
      case 31 -> correctActivity(words);
      case 32 -> {
        words.belongs(any(leads), any(accounts));
        did("company");
      }
      case 33 -> margin(words);
      case 34 -> nextStep(words, any(leads));
      default -> done(words);
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
    boolean excluded = random.nextInt(3) == 0;
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
    long deal = words.deal(lead, instant());
    deals.add(new long[] {deal, lead});
    if (random.nextBoolean()) {
      words.sells(deal, lead, any(PRODUCTS));
      did("product");
    }
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
    boolean rateOnly = old.cents != null && random.nextBoolean();
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

  private void newTouch(Company.Words words, long lead) throws SQLException {
    TouchpointKind kind = any(TOUCHES);
    int slice = anywhere();
    String at = instant();
    touches.add(new Touch(words.touch(lead, slice, at, kind, null, false), lead, slice, at));
    did(kind == TouchpointKind.EMAIL_SENT ? "mail sent" : "touch");
  }

  private void correctTouch(Company.Words words) throws SQLException {
    if (touches.isEmpty()) {
      return;
    }
    Touch old = touches.remove(random.nextInt(touches.size()));
    if (random.nextInt(3) == 0) {
      words.touch(old.lead, old.slice, old.at, TouchpointKind.VISIT, old.id, true);
      did("touch retracted");
      return;
    }
    int slice = anywhere();
    String at = random.nextBoolean() ? old.at : instant();
    long id = words.touch(old.lead, slice, at, any(TOUCHES), old.id, false);
    touches.add(new Touch(id, old.lead, slice, at));
    did("touch corrected");
  }

  private void newActivity(Company.Words words, long lead) throws SQLException {
    ActivityKind kind = any(DEEDS);
    activities.add(new Activity(words.activity(lead, instant(), kind, null, false), lead));
    did(kind == ActivityKind.NOTE ? "note" : "activity");
  }

  private void correctActivity(Company.Words words) throws SQLException {
    if (activities.isEmpty()) {
      return;
    }
    Activity old = activities.remove(random.nextInt(activities.size()));
    boolean retracted = random.nextInt(3) == 0;
    ActivityKind kind = any(DEEDS);
    long id = words.activity(old.lead, instant(), kind, old.id, retracted);
    if (!retracted) {
      activities.add(new Activity(id, old.lead));
    }
    did(retracted ? "activity retracted" : "activity corrected");
  }

  private void margin(Company.Words words) throws SQLException {
    boolean known = random.nextInt(3) > 0;
    words.margin(any(PRODUCTS), known ? BigDecimal.valueOf(random.nextInt(10_000), 4) : null);
    did(known ? "margin" : "margin unknown");
  }

  private void nextStep(Company.Words words, long lead) throws SQLException {
    steps.add(new Step(words.nextStep(lead, day()), lead));
    did("next step");
  }

  private void done(Company.Words words) throws SQLException {
    if (!steps.isEmpty()) {
      Step step = steps.remove(random.nextInt(steps.size()));
      words.done(step.id, step.lead);
      did("step done");
    }
  }

  private void did(String what) {
    kinds.merge(what, 1, Integer::sum);
  }

  /** Where a lead can belong. */
  private int slice() {
    return slices[random.nextInt(4)];
  }

  /** Where a contact can come from. */
  private int anywhere() {
    return slices[random.nextInt(slices.length)];
  }

  /** Somebody with a deal, if there are any, or anybody. */
  private long buyer() {
    return deals.isEmpty() || random.nextInt(3) == 0 ? any(leads) : any(deals)[1];
  }

  /** Any instant of the year before, whole hours, so that some coincide. */
  private String instant() {
    return clock
        .instant()
        .truncatedTo(ChronoUnit.HOURS)
        .minus(Duration.ofHours(1 + random.nextInt(8_000)))
        .toString();
  }

  private LocalDate day() {
    return LocalDate.of(2026, 6, 1).minusDays(random.nextInt(300));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
