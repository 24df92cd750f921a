package org.closedloop.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.closedloop.handoff.HandOffChangeKind.OFFERED;
import static org.closedloop.handoff.HandOffChangeKind.RETURNED;
import static org.closedloop.ledger.RunScope.ALL;
import static org.closedloop.ledger.RunScope.CHANGED;
import static org.closedloop.opportunity.OpportunityChangeKind.LOST;
import static org.closedloop.opportunity.OpportunityChangeKind.REOPENED;
import static org.closedloop.opportunity.OpportunityChangeKind.WON;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.job.JobTakenOver;
import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measurements;
import org.closedloop.kpi.measure.NewLeads;
import org.closedloop.kpi.measure.QualifiedLeads;
import org.closedloop.lead.LeadStage;
import org.closedloop.ledger.LedgerDoesNotBalance;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.RunInProgress;
import org.closedloop.ledger.RunState;
import org.closedloop.ledger.Totals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NightTest {

  private final TickingClock clock = new TickingClock("2026-06-01T00:00:00Z");
  private DataSource database;
  private Company company;
  private Nights nights;
  private int search;
  private int fair;

  private void open(TestDatabase kind) {
    database = kind.empty();
    company = new Company(database, clock);
    nights = new Nights(database, clock);
    company.channel("search", true);
    company.channel("fair", false);
    search = company.slice("search", "north");
    fair = company.slice("fair", "south");
  }

  private long[] threeLeads() {
    long[] leads = new long[3];
    company.tell(
        words -> {
          leads[0] = words.lead(search, "2026-03-02T09:00:00Z");
          words.stage(leads[0], LeadStage.MARKETING_QUALIFIED, "2026-03-05T09:00:00Z");
          long deal = words.deal(leads[0], "2026-03-10T09:00:00Z");
          words.change(deal, leads[0], WON, "2026-04-02T09:00:00Z", 50_000L);
          leads[1] = words.lead(search, "2026-03-20T09:00:00Z");
          leads[2] = words.lead(fair, "2026-04-01T09:00:00Z");
          words.stage(leads[2], LeadStage.MARKETING_QUALIFIED, "2026-04-03T09:00:00Z");
          words.spend(search, LocalDate.of(2026, 3, 1), 10_000, null, false);
          words.visits(search, LocalDate.of(2026, 3, 1), 700, null);
        });
    return leads;
  }

  private void dayPasses() {
    clock.pass(Duration.ofDays(1));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theFirstNightPublishesEverythingAsNew(TestDatabase kind) {
    open(kind);
    threeLeads();

    Run run = nights.run(CHANGED);

    assertThat(run.state()).isEqualTo(RunState.PUBLISHED);
    assertThat(run.leads()).isEqualTo(3);
    assertThat(nights.total("new-leads", run.id())).isEqualTo(3);
    assertThat(nights.total("web-leads", run.id())).isEqualTo(2);
    assertThat(nights.total("qualified-leads", run.id())).isEqualTo(3 - 1);
    assertThat(nights.total("customers", run.id())).isEqualTo(1);
    assertThat(nights.total("revenue-won", run.id())).isEqualTo(50_000);
    assertThat(nights.total("sales-cycle-days", run.id())).isEqualTo(23);
    assertThat(nights.total("cost", run.id())).isEqualTo(10_000);
    assertThat(nights.total("visits", run.id())).isEqualTo(700);
    assertThat(nights.causes(run.id())).isNotEmpty().allMatch(text -> text.endsWith(" NEW"));
    assertThat(run.postings()).isEqualTo(nights.number("select count(*) from posting"));
    assertThat(run.hash()).hasSize(64);
    assertThat(run.manifest())
        .contains("\"hash\":\"" + run.hash() + "\"")
        .contains("\"new-leads\":3")
        .contains("\"zone\":\"Europe/Berlin\"");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNightAfterWhichNothingChangedPostsNothing(TestDatabase kind) {
    open(kind);
    threeLeads();
    Run first = nights.run(CHANGED);

    Run second = nights.run(CHANGED);
    Run full = nights.run(ALL);

    assertThat(second.leads()).isZero();
    assertThat(second.postings()).isZero();
    assertThat(full.leads()).isEqualTo(3);
    assertThat(full.postings()).isZero();
    assertThat(full.hash()).isEqualTo(first.hash());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aForgedTotalKeepsTheRunFromBeingPublished(TestDatabase kind) {
    open(kind);
    threeLeads();
    nights.run(CHANGED);
    dayPasses();
    company.tell(words -> words.lead(search, "2026-06-01T09:00:00Z"));
    forgeRevenue(1);
    int run = nights.open(CHANGED);
    nights.night.takeChanges(run, Nights.EXECUTION);
    nights.measure(run);

    assertThatThrownBy(() -> nights.publish(run))
        .isInstanceOf(LedgerDoesNotBalance.class)
        .hasMessageContaining("in total 50001, but the postings say 50000");

    forgeRevenue(-1);
    assertThat(nights.publish(run).state()).isEqualTo(RunState.PUBLISHED);
    assertThat(nights.keptDays()).isNotEmpty().isEqualTo(nights.readDays());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void howLongConversionsTookIsReadAgainIfItIsNotWhatTheLedgerSays(TestDatabase kind) {
    open(kind);
    threeLeads();
    nights.run(CHANGED);
    dayPasses();
    execute("update conversion_days set amount = amount + 1");
    company.tell(words -> words.lead(search, "2026-06-01T09:00:00Z"));

    nights.run(CHANGED);

    assertThat(nights.keptDays()).isNotEmpty().isEqualTo(nights.readDays());
  }

  private void forgeRevenue(int cents) {
    execute(
        "update total set amount = amount + "
            + cents
            + " where measure = (select id from measure where code = 'revenue-won')");
  }

  private void execute(String sql) {
    Transaction.run(
        database,
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
          }
        });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyPostingSaysWhyItWasMade(TestDatabase kind) {
    open(kind);
    long[] leads = threeLeads();
    nights.run(CHANGED);
    dayPasses();

    company.tell(
        words -> {
          words.stage(leads[1], LeadStage.MARKETING_QUALIFIED, "2026-06-02T09:00:00Z");
          words.stage(leads[2], LeadStage.SALES_ACCEPTED, "2026-05-05T09:00:00Z");
        });
    Run second = nights.run(CHANGED);

    assertThat(nights.causes(second.id()))
        .containsExactly(
            "accepted-leads 2026-05-05 1 LATE",
            "gap-in-work 2026-05-05 1 LATE",
            "gap-not-offered 2026-04-03 -1 LATE",
            "gap-not-offered 2026-06-02 1 NEW",
            "lead-to-mql 2026-06-02 1 NEW",
            "mql-passages 2026-06-02 1 NEW",
            "mql-to-sal 2026-05-05 1 LATE",
            "qualified-leads 2026-06-02 1 NEW",
            "qualified-leads-month-before 2026-07-02 1 NEW");
    assertThat(second.leads()).isEqualTo(2);
  }

  /** What is open is taken back from an earlier day, but nothing was learned late. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aReturnIsWhyAnOfferIsOpenNoMore(TestDatabase kind) {
    open(kind);
    long[] lead = new long[1];
    Company.HandOffWords words = new Company.HandOffWords("west", "budget", 2);
    company.tell(
        told -> {
          lead[0] = told.lead(search, "2026-03-02T09:00:00Z");
          told.stage(lead[0], LeadStage.MARKETING_QUALIFIED, "2026-03-05T09:00:00Z");
          told.handOff("A", lead[0], OFFERED, "2026-03-05T10:00:00Z", words, null, false);
        });
    nights.run(CHANGED);
    dayPasses();

    company.tell(
        told -> told.handOff("A", lead[0], RETURNED, "2026-06-02T10:00:00Z", words, null, false));
    Run second = nights.run(CHANGED);

    assertThat(nights.causes(second.id()))
        .containsExactly(
            "answer-minutes 2026-06-02 128160 NEW",
            "answers-lacking-feedback 2026-06-02 1 NEW",
            "gap-returned 2026-06-02 1 NEW",
            "gap-undecided 2026-03-05 -1 RETURN",
            "open-hand-offs 2026-03-05 -1 RETURN",
            "returned-hand-offs 2026-06-02 1 NEW",
            "returned-leads 2026-06-02 1 NEW");
    assertThat(nights.total("handed-over-leads", second.id())).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aCorrectionMovesTheFigureAndSaysSo(TestDatabase kind) {
    open(kind);
    long[] rows = new long[2];
    company.tell(
        words -> {
          rows[0] = words.lead(search, "2026-03-02T09:00:00Z");
          rows[1] = words.stage(rows[0], LeadStage.MARKETING_QUALIFIED, "2026-03-05T09:00:00Z");
        });
    Run first = nights.run(CHANGED);
    dayPasses();

    company.tell(
        words ->
            words.stage(
                rows[0], LeadStage.MARKETING_QUALIFIED, "2026-04-05T09:00:00Z", rows[1], false));
    Run second = nights.run(CHANGED);

    assertThat(nights.causes(second.id()))
        .containsExactly(
            "gap-not-offered 2026-03-05 -1 CORRECTION",
            "gap-not-offered 2026-04-05 1 CORRECTION",
            "lead-to-mql 2026-03-05 -1 CORRECTION",
            "lead-to-mql 2026-04-05 1 CORRECTION",
            "mql-passages 2026-03-05 -1 CORRECTION",
            "mql-passages 2026-04-05 1 CORRECTION",
            "qualified-leads 2026-03-05 -1 CORRECTION",
            "qualified-leads 2026-04-05 1 CORRECTION",
            "qualified-leads-month-before 2026-04-05 -1 CORRECTION",
            "qualified-leads-month-before 2026-05-05 1 CORRECTION");
    assertThat(nights.totals(first.id())).isNotEqualTo(nights.totals(second.id()));
    assertThat(nights.total("qualified-leads", second.id())).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aReopenedDealTakesItsRevenueBackUntilItIsClosedAgain(TestDatabase kind) {
    open(kind);
    long[] ids = new long[2];
    company.tell(
        words -> {
          ids[0] = words.lead(search, "2026-03-02T09:00:00Z");
          ids[1] = words.deal(ids[0], "2026-03-10T09:00:00Z");
          words.change(ids[1], ids[0], WON, "2026-04-02T09:00:00Z", 50_000L);
        });
    Run won = nights.run(CHANGED);
    dayPasses();
    company.tell(words -> words.change(ids[1], ids[0], REOPENED, "2026-06-01T20:00:00Z", null));
    Run reopened = nights.run(CHANGED);
    dayPasses();
    company.tell(words -> words.change(ids[1], ids[0], LOST, "2026-06-03T09:00:00Z", null));
    Run lost = nights.run(CHANGED);

    assertThat(nights.causes(reopened.id()))
        .containsExactly(
            "customers 2026-04-02 -1 RE_OPENING",
            "lead-revenue 2026-04-02 -50000 RE_OPENING",
            "lead-to-customer 2026-04-02 -1 RE_OPENING",
            "open-deals 2026-03-10 1 NEW",
            "open-pipeline 2026-03-10 50000 NEW",
            "opportunity-to-customer 2026-04-02 -1 RE_OPENING",
            "revenue-reversed 2026-06-01 50000 NEW",
            "revenue-won 2026-04-02 -50000 RE_OPENING",
            "reversed-wins 2026-06-01 1 NEW",
            "sales-cycle-days 2026-04-02 -23 RE_OPENING",
            "sourced-by-source 2026-04-02 -50000 RE_OPENING",
            "unattributed-revenue 2026-04-02 -50000 RE_OPENING",
            "won-deals 2026-04-02 -1 RE_OPENING");
    assertThat(nights.causes(lost.id()))
        .containsExactly(
            "lost-deals 2026-06-03 1 NEW",
            "lost-value 2026-06-03 50000 NEW",
            "open-deals 2026-03-10 -1 NEW",
            "open-pipeline 2026-03-10 -50000 NEW");
    assertThat(nights.total("revenue-won", won.id())).isEqualTo(50_000);
    assertThat(nights.total("revenue-won", reopened.id())).isZero();
    assertThat(nights.total("customers", won.id())).isEqualTo(1);
    assertThat(nights.total("customers", lost.id())).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aCorrectedRateIsCurrencyAndALateCostIsCost(TestDatabase kind) {
    open(kind);
    long[] ids = new long[4];
    company.tell(
        words -> {
          ids[0] = words.lead(search, "2026-03-02T09:00:00Z");
          ids[1] = words.deal(ids[0], "2026-03-10T09:00:00Z");
          ids[2] =
              words.change(
                  ids[1], ids[0], WON, "2026-04-02T09:00:00Z", 50_000L, 45_000L, null, false);
          ids[3] = words.spend(search, LocalDate.of(2026, 3, 1), 10_000, null, false);
        });
    nights.run(CHANGED);
    dayPasses();

    company.tell(
        words -> {
          words.change(
              ids[1], ids[0], WON, "2026-04-02T09:00:00Z", 50_000L, 46_000L, ids[2], false);
          words.spend(search, LocalDate.of(2026, 3, 1), 12_000, ids[3], false);
          words.spend(fair, LocalDate.of(2026, 4, 1), 500, null, false);
          words.spend(fair, LocalDate.of(2026, 6, 2), 300, null, false);
        });
    Run second = nights.run(CHANGED);

    assertThat(nights.causes(second.id()))
        .containsExactly(
            "cost 2026-03-01 2000 COST",
            "cost 2026-04-01 500 COST",
            "cost 2026-06-02 300 NEW",
            "lead-revenue 2026-04-02 1000 CURRENCY",
            "revenue-won 2026-04-02 1000 CURRENCY",
            "sourced-by-source 2026-04-02 1000 CURRENCY",
            "unattributed-revenue 2026-04-02 1000 CURRENCY");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anExcludedLeadVanishesFromTheFiguresAndComesBack(TestDatabase kind) {
    open(kind);
    long[] leads = threeLeads();
    Run first = nights.run(CHANGED);
    dayPasses();
    company.tell(words -> words.profile(leads[0], search, "2026-06-02T09:00:00Z", true, null));
    Run without = nights.run(CHANGED);
    dayPasses();
    company.tell(words -> words.profile(leads[0], search, "2026-06-03T09:00:00Z", false, null));
    Run back = nights.run(CHANGED);

    assertThat(nights.total("new-leads", without.id())).isEqualTo(2);
    assertThat(nights.total("revenue-won", without.id())).isZero();
    assertThat(nights.causes(without.id())).allMatch(text -> text.endsWith(" CORRECTION"));
    assertThat(nights.causes(back.id())).allMatch(text -> text.endsWith(" CORRECTION"));
    assertThat(back.hash()).isEqualTo(first.hash()).isNotEqualTo(without.hash());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aTransactionThatCommitsDuringTheNightIsInTheNextNightsFigures(TestDatabase kind)
      throws SQLException {
    open(kind);
    threeLeads();
    nights.run(CHANGED);
    dayPasses();

    int run;
    try (Connection slow = database.getConnection()) {
      slow.setAutoCommit(false);
      company.words(slow).lead(fair, "2026-06-01T12:00:00Z"); // recorded before the night begins
      run = nights.open(CHANGED);
      nights.night.takeChanges(run, Nights.EXECUTION);
      slow.commit();
    }
    nights.measure(run);
    Run during = nights.publish(run);
    Run next = nights.run(CHANGED);

    assertThat(nights.total("new-leads", during.id())).isEqualTo(3);
    assertThat(nights.total("new-leads", next.id())).isEqualTo(4);
    assertThat(nights.run(ALL).postings()).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aChangedDefinitionMeasuresEveryLeadAnew(TestDatabase kind) {
    open(kind);
    threeLeads();
    List<Measure> fewer = Nights.measures();
    fewer.removeIf(measure -> measure instanceof QualifiedLeads);
    new Nights(database, clock, fewer).run(CHANGED);
    dayPasses();

    Run second = nights.run(CHANGED);

    assertThat(second.leads()).isEqualTo(3);
    assertThat(nights.causes(second.id()))
        .containsExactly(
            "qualified-leads 2026-03-05 1 DEFINITION", "qualified-leads 2026-04-03 1 DEFINITION");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNewlySignedAgreementChangesWhatWasAimedAtAndSaysSo(TestDatabase kind) {
    open(kind);
    threeLeads();
    nights.run(CHANGED);
    dayPasses();

    company.agree();
    Run second = nights.run(CHANGED);

    assertThat(nights.causes(second.id()))
        .isNotEmpty()
        .allMatch(posting -> posting.matches("(expected|reached|agreed|delivered)-.*"))
        .contains(
            "expected-mql-to-sql 2026-03-05 4000 CONTRACT",
            "delivered-volume 2026-03-05 10000 CONTRACT",
            "delivered-volume 2026-04-03 10000 CONTRACT")
        .filteredOn(posting -> !posting.endsWith(" CONTRACT"))
        .as("the working day that has ended since owes its part of the volume")
        .containsExactly("agreed-volume 2026-06-01 48095 NEW");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRunThatFailedOnAPageGoesOnWhereItStood(TestDatabase kind) {
    open(kind);
    threeLeads();
    nights.run(CHANGED);
    dayPasses();
    company.tell(
        words -> {
          for (int i = 0; i < 60; i++) {
            words.lead(i % 2 == 0 ? search : fair, "2026-05-0" + (1 + i % 9) + "T09:00:00Z");
          }
        });
    Nights failing = new Nights(database, clock, withOneThatFailsAfter(25));
    int run = nights.open(ALL);
    nights.night.takeChanges(run, Nights.EXECUTION);

    assertThatThrownBy(() -> failing.measure(run)).hasMessageContaining("cannot be measured");
    failing.night.failed(run, new IllegalStateException("page 3"));
    assertThat(nights.get(run).state()).isEqualTo(RunState.FAILED);
    assertThat(nights.get(run).pagesDone()).isEqualTo(2);
    long posted = nights.number("select count(*) from posting where run = " + run);
    nights.night.begin(run, Nights.EXECUTION);
    nights.measure(run);
    Run published = nights.publish(run);

    assertThat(posted).isEqualTo(17 + 9 + 17 + 17); // two pages of ten: new, web, unassigned, open
    assertThat(published.state()).isEqualTo(RunState.PUBLISHED);
    assertThat(published.failure()).isNull();
    assertThat(nights.total("new-leads", run)).isEqualTo(63);
    assertThat(nights.run(ALL).postings()).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theTotalsAreTheSameWhetherTheNightOrTheDatabaseAddsThemUp(TestDatabase kind) {
    List<String> night = totalsOfTwoNights(kind, false);
    List<String> database = totalsOfTwoNights(kind, true);

    assertThat(night).hasSize(4).doesNotHaveDuplicates().isEqualTo(database);
  }

  /**
   * The proofs and the sums of a first night and of one that corrects it.
   *
   * @param elsewhere whether another server publishes, which has not seen what was posted
   */
  private List<String> totalsOfTwoNights(TestDatabase kind, boolean elsewhere) {
    open(kind);
    Nights publishing = elsewhere ? new Nights(database, clock) : nights;
    long[] leads = threeLeads();
    List<String> found = new ArrayList<>();
    for (int number = 0; number < 2; number++) {
      int run = nights.open(CHANGED);
      nights.night.takeChanges(run, Nights.EXECUTION);
      nights.measure(run);
      found.add(publishing.publish(run).hash());
      found.add(nights.totals(run).toString());
      company.tell(
          words -> {
            words.stage(leads[1], LeadStage.MARKETING_QUALIFIED, "2026-03-21T09:00:00Z");
            words.lead(fair, "2027-01-02T09:00:00Z");
          });
    }
    return found;
  }

  private static List<Measure> withOneThatFailsAfter(int leads) {
    List<Measure> measures = Nights.measures();
    measures.removeIf(measure -> measure instanceof NewLeads);
    measures.add(
        new Measure() {
          private int measured;

          @Override
          public String code() {
            return "new-leads";
          }

          @Override
          public int version() {
            return 1;
          }

          @Override
          public void of(LeadJourney journey, Measurements into) {
            if (++measured > leads) {
              throw new IllegalStateException("no more");
            }
            new NewLeads().of(journey, into);
          }
        });
    return measures;
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDiscardedRunLeavesNothingAndItsLeadsStayMarked(TestDatabase kind) {
    open(kind);
    long[] leads = threeLeads();
    Run first = nights.run(CHANGED);
    dayPasses();
    company.tell(
        words -> words.stage(leads[1], LeadStage.MARKETING_QUALIFIED, "2026-06-02T09:00:00Z"));
    int run = nights.open(CHANGED);
    nights.night.takeChanges(run, Nights.EXECUTION);
    nights.measure(run);
    nights.night.failed(run, new IllegalStateException("no space"));

    Transaction.run(database, connection -> nights.runs.discard(connection, nights.get(run)));

    assertThat(nights.number("select count(*) from posting where run = " + run)).isZero();
    assertThat(nights.number("select count(*) from changed_lead")).isEqualTo(1);
    assertThat(nights.get(run).resumable()).isFalse();
    Run next = nights.run(CHANGED);
    assertThat(next.id()).isGreaterThan(run);
    assertThat(nights.total("qualified-leads", next.id())).isEqualTo(3);
    assertThat(nights.total("qualified-leads", first.id())).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void onlyOneRunIsOpenAtATime(TestDatabase kind) {
    open(kind);
    nights.open(CHANGED);

    assertThatThrownBy(() -> nights.open(CHANGED)).isInstanceOf(RunInProgress.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aJobThatWasTakenOverWritesNothingMore(TestDatabase kind) {
    open(kind);
    threeLeads();
    int run = nights.open(CHANGED);
    nights.night.takeChanges(run, Nights.EXECUTION);
    PageWorker frozen = nights.night.worker(run, Nights.EXECUTION);
    execute(
        "insert into job_owner (execution_id, node, boot_id, started_at, recovered_by)"
            + " values (1, 'a', 'b', current_timestamp, 2)");

    assertThatThrownBy(() -> frozen.page(0)).isInstanceOf(JobTakenOver.class);
    assertThatThrownBy(frozen::dayFigures).isInstanceOf(JobTakenOver.class);
    assertThat(nights.number("select count(*) from posting")).isZero();
    nights.night.worker(run, 2).page(0);
    nights.night.worker(run, 2).dayFigures();
    assertThatThrownBy(() -> nights.night.publish(run, Nights.EXECUTION))
        .isInstanceOf(JobTakenOver.class);
    nights.night.publish(run, 2);
    assertThat(nights.get(run).state()).isEqualTo(RunState.PUBLISHED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRunWithAMissingPageIsNotPublished(TestDatabase kind) {
    open(kind);
    threeLeads();
    int run = nights.open(CHANGED);
    nights.night.takeChanges(run, Nights.EXECUTION);
    nights.night.worker(run, Nights.EXECUTION).dayFigures();

    assertThatThrownBy(() -> nights.publish(run)).hasMessageContaining("0 of 1 pages");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPostingThatNobodyMeasuredKeepsTheRunFromBeingPublished(TestDatabase kind) {
    open(kind);
    threeLeads();
    nights.run(CHANGED);
    execute("update posting set amount = amount + 1 where lead = 0");

    int run = nights.open(CHANGED);
    nights.night.takeChanges(run, Nights.EXECUTION);
    nights.measure(run);

    // the night posts the difference back, but the totals never saw the forged amount
    assertThatThrownBy(() -> nights.publish(run)).hasMessageContaining("but the postings say");
    assertThat(nights.get(run).state()).isEqualTo(RunState.RUNNING);
    assertThat(Transaction.in(database, nights.runs::newestPublished).orElseThrow().id())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theProofOfAnOldRunCanBeRepeated(TestDatabase kind) {
    open(kind);
    long[] leads = threeLeads();
    Run first = nights.run(CHANGED);
    dayPasses();
    company.tell(
        words -> words.stage(leads[1], LeadStage.MARKETING_QUALIFIED, "2026-06-02T09:00:00Z"));
    Run second = nights.run(CHANGED);

    assertThat(second.hash()).isNotEqualTo(first.hash());
    String firstAgain = Transaction.in(database, c -> Totals.hash(c, first.id()));
    String secondAgain = Transaction.in(database, c -> Totals.hash(c, second.id()));
    assertThat(firstAgain).isEqualTo(first.hash());
    assertThat(secondAgain).isEqualTo(second.hash());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void maturityIsTheAgeByWhichNineOfTenConversionsHadComeAbout(TestDatabase kind) {
    open(kind);
    company.tell(
        words -> {
          for (int days = 1; days <= 10; days++) {
            long lead = words.lead(search, "2026-03-01T09:00:00Z");
            words.stage(
                lead,
                LeadStage.MARKETING_QUALIFIED,
                "2026-03-" + (days < 9 ? "0" : "") + (1 + days) + "T09:00:00Z");
          }
        });

    Run run = nights.run(CHANGED);

    assertThat(
            nights.number(
                "select p90_days from run_maturity r join measure m on m.id = r.measure"
                    + " where m.code = 'lead-to-mql' and r.run = "
                    + run.id()))
        .isEqualTo(9);
    assertThat(run.manifest()).contains("\"maturityDays\":{\"lead-to-mql\":9}");
  }
}
