package org.closedloop.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.closedloop.journey.JourneyFixture.aJourney;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.journey.JourneyFixture;
import org.closedloop.kpi.Measure;
import org.closedloop.lead.LeadStage;
import org.junit.jupiter.api.Test;

/** What each measure finds on a journey: day booked on, day of the cohort, slice, amount. */
class MeasureTest {

  static List<String> found(Measure measure, JourneyFixture told) {
    List<String> found = new ArrayList<>();
    measure.of(
        told.journey(),
        (bookedOn, cohortDay, slice, amount) ->
            found.add(
                LocalDate.ofEpochDay(bookedOn)
                    + " "
                    + LocalDate.ofEpochDay(cohortDay)
                    + " #"
                    + slice
                    + " "
                    + amount));
    return found;
  }

  private static JourneyFixture straight() {
    return aJourney()
        .belongsTo(7, "2026-03-01T00:00:00Z")
        .becameLead("2026-03-02T09:00:00Z")
        .qualified("2026-03-05T09:00:00Z")
        .acceptedBySales("2026-03-06T09:00:00Z")
        .salesQualified("2026-03-10T09:00:00Z")
        .opened(1, 90_000, "2026-03-12T09:00:00Z")
        .won(1, 100_000, "2026-04-02T09:00:00Z");
  }

  @Test
  void aStraightPathIsMeasuredAtEveryStep() {
    assertThat(found(new NewLeads(), straight())).containsExactly("2026-03-02 2026-03-02 #7 1");
    assertThat(found(new QualifiedLeads(), straight()))
        .containsExactly("2026-03-05 2026-03-05 #7 1");
    assertThat(found(new AcceptedLeads(), straight()))
        .containsExactly("2026-03-06 2026-03-06 #7 1");
    assertThat(found(new SalesQualifiedLeads(), straight()))
        .containsExactly("2026-03-10 2026-03-10 #7 1");
    assertThat(found(new Opportunities(), straight()))
        .containsExactly("2026-03-12 2026-03-12 #7 1");
    assertThat(found(new Customers(), straight())).containsExactly("2026-04-02 2026-04-02 #7 1");
  }

  @Test
  void aConversionIsBookedWhenReachedAndBelongsToTheCohortItCameFrom() {
    assertThat(found(new LeadToMql(), straight())).containsExactly("2026-03-05 2026-03-02 #7 1");
    assertThat(found(new MqlToSql(), straight())).containsExactly("2026-03-10 2026-03-05 #7 1");
    assertThat(found(new SqlToOpportunity(), straight()))
        .containsExactly("2026-03-12 2026-03-10 #7 1");
    assertThat(found(new OpportunityToCustomer(), straight()))
        .containsExactly("2026-04-02 2026-03-12 #7 1");
    assertThat(found(new LeadToSql(), straight())).containsExactly("2026-03-10 2026-03-02 #7 1");
    assertThat(found(new LeadToOpportunity(), straight()))
        .containsExactly("2026-03-12 2026-03-02 #7 1");
    assertThat(found(new LeadToCustomer(), straight()))
        .containsExactly("2026-04-02 2026-03-02 #7 1");
  }

  @Test
  void aWonDealIsBookedOnItsClosingWithTheAmountItWasWonFor() {
    assertThat(found(new WonDeals(), straight())).containsExactly("2026-04-02 2026-03-12 #7 1");
    assertThat(found(new RevenueWon(), straight()))
        .containsExactly("2026-04-02 2026-03-12 #7 100000");
    assertThat(found(new SalesCycleDays(), straight()))
        .containsExactly("2026-04-02 2026-03-12 #7 21");
    assertThat(found(new LeadRevenue(), straight()))
        .containsExactly("2026-04-02 2026-03-02 #7 100000");
    assertThat(found(new LostDeals(), straight())).isEmpty();
    assertThat(found(new LostValue(), straight())).isEmpty();
  }

  @Test
  void theCycleFromTheFirstContactBeginsWithWhateverCameFirstHoweverLongAgo() {
    JourneyFixture met =
        straight()
            .written(3, "2024-01-01T09:00:00Z")
            .met(4, "2025-03-02T09:00:00Z")
            .met(5, "2026-03-20T09:00:00Z");

    assertThat(found(new TouchedWonDeals(), met)).containsExactly("2026-04-02 2025-03-02 #7 1");
    assertThat(found(new FirstTouchDays(), met)).containsExactly("2026-04-02 2025-03-02 #7 396");
  }

  @Test
  void aDealWithoutAContactBeforeItsWinHasNoCycleFromTheFirstContact() {
    JourneyFixture later =
        straight().met(4, "2026-04-03T09:00:00Z").colleagueMet(4, "2026-01-03T09:00:00Z");

    assertThat(found(new TouchedWonDeals(), later)).isEmpty();
    assertThat(found(new FirstTouchDays(), later)).isEmpty();
  }

  @Test
  void anOpenDealIsWorthWhatWasSaidLastAndByTheChanceOfItsStage() {
    JourneyFixture open =
        aJourney()
            .belongsTo(7, "2026-03-01T00:00:00Z")
            .phase("Angebot", true, 3_333)
            .opened(1, 90_000, "2026-03-12T09:00:00Z")
            .valued(1, 100_000, "2026-03-14T09:00:00Z")
            .moved(1, "Angebot", "2026-03-15T09:00:00Z")
            .belongsTo(8, "2026-03-16T00:00:00Z")
            .opened(2, 50_000, "2026-03-17T09:00:00Z")
            .opened(3, 70_000, "2026-03-18T09:00:00Z")
            .lost(3, "2026-03-19T09:00:00Z");

    assertThat(found(new OpenDeals(), open))
        .containsExactly("2026-03-12 2026-03-12 #7 1", "2026-03-17 2026-03-17 #8 1");
    assertThat(found(new OpenPipeline(), open))
        .containsExactly("2026-03-12 2026-03-12 #7 100000", "2026-03-17 2026-03-17 #8 50000");
    assertThat(found(new WeightedPipeline(), open))
        .as("a third of one, and nothing of a deal without a stage")
        .containsExactly("2026-03-12 2026-03-12 #7 33330", "2026-03-17 2026-03-17 #8 0");

    JourneyFixture again = open.won(1, "2026-03-20T09:00:00Z").reopened(1, "2026-03-21T09:00:00Z");
    assertThat(found(new OpenPipeline(), again)).contains("2026-03-12 2026-03-12 #7 100000");
    assertThat(found(new OpenDeals(), again.won(1, "2026-03-22T09:00:00Z"))).hasSize(1);
  }

  @Test
  void theFirstProposalCountsOnceAndBelongsToTheDaySalesConfirmedTheLead() {
    JourneyFixture proposed =
        aJourney()
            .phase("Angebot", true, 0)
            .phase("Verhandlung", true, 0)
            .phase("Qualifizierung", false, 1_000)
            .salesQualified("2026-03-10T09:00:00Z")
            .opened(1, "2026-03-12T09:00:00Z")
            .moved(1, "Qualifizierung", "2026-03-12T10:00:00Z")
            .moved(1, "Angebot", "2026-03-20T09:00:00Z")
            .moved(1, "Verhandlung", "2026-03-25T09:00:00Z")
            .opened(2, "2026-05-01T09:00:00Z")
            .moved(2, "Angebot", "2026-05-02T09:00:00Z");

    assertThat(found(new Proposals(), proposed)).containsExactly("2026-03-20 2026-03-20 #1 1");
    assertThat(found(new SqlToProposal(), proposed)).containsExactly("2026-03-20 2026-03-10 #1 1");
    assertThat(
            found(
                new Proposals(),
                aJourney()
                    .opened(1, "2026-03-12T09:00:00Z")
                    .moved(1, "Angebot", "2026-03-20T09:00:00Z")))
        .as("nobody said that this stage is a proposal")
        .isEmpty();
  }

  @Test
  void aWinTakenBackIsAnEventOfTheDayItWasTakenBackAndTheFirstCycleStaysWhatItWas() {
    JourneyFixture again =
        straight()
            .reopened(1, "2026-06-05T09:00:00Z")
            .belongsTo(8, "2026-06-06T00:00:00Z")
            .lost(1, "2026-06-20T09:00:00Z");

    assertThat(found(new RevenueWon(), again)).isEmpty();
    assertThat(found(new LostDeals(), again)).containsExactly("2026-06-20 2026-03-12 #8 1");
    assertThat(found(new RevenueReversed(), again))
        .containsExactly("2026-06-05 2026-03-12 #7 100000");
    assertThat(found(new ReversedWins(), again)).containsExactly("2026-06-05 2026-03-12 #7 1");
    assertThat(found(new FirstCycleWon(), again)).containsExactly("2026-04-02 2026-03-12 #7 1");
    assertThat(found(new FirstCycleLost(), again)).isEmpty();

    JourneyFixture lostFirst =
        aJourney()
            .opened(1, 90_000, "2026-03-12T09:00:00Z")
            .lost(1, "2026-03-20T09:00:00Z")
            .reopened(1, "2026-04-01T09:00:00Z")
            .won(1, 80_000, "2026-05-02T09:00:00Z");
    assertThat(found(new FirstCycleLost(), lostFirst))
        .containsExactly("2026-03-20 2026-03-12 #1 1");
    assertThat(found(new FirstCycleWon(), lostFirst)).isEmpty();
    assertThat(found(new RevenueReversed(), lostFirst)).isEmpty();
  }

  @Test
  void aSkippedStageCountsAsEnteredWithTheNextLaterOne() {
    JourneyFixture skipper =
        aJourney().becameLead("2026-03-02T09:00:00Z").salesQualified("2026-03-10T09:00:00Z");

    assertThat(found(new QualifiedLeads(), skipper)).containsExactly("2026-03-10 2026-03-10 #1 1");
    assertThat(found(new AcceptedLeads(), skipper)).containsExactly("2026-03-10 2026-03-10 #1 1");
    assertThat(found(new LeadToMql(), skipper)).containsExactly("2026-03-10 2026-03-02 #1 1");
    assertThat(found(new MqlToSql(), skipper)).containsExactly("2026-03-10 2026-03-10 #1 1");
    assertThat(found(new Opportunities(), skipper)).isEmpty();
    assertThat(found(new SqlToOpportunity(), skipper)).isEmpty();
  }

  @Test
  void anExplicitEntryWinsOverAnEarlierOneIntoALaterStage() {
    JourneyFixture backwards =
        aJourney().salesQualified("2026-03-03T09:00:00Z").becameLead("2026-03-05T09:00:00Z");

    assertThat(found(new NewLeads(), backwards)).containsExactly("2026-03-05 2026-03-05 #1 1");
    assertThat(found(new QualifiedLeads(), backwards))
        .containsExactly("2026-03-03 2026-03-03 #1 1");
    assertThat(found(new LeadToSql(), backwards)).containsExactly("2026-03-03 2026-03-05 #1 1");
  }

  @Test
  void aReturnedAndRequalifiedLeadCountsOnceOnItsFirstEntry() {
    JourneyFixture pingPong =
        aJourney()
            .becameLead("2026-03-02T09:00:00Z")
            .qualified("2026-03-05T09:00:00Z")
            .returned("2026-03-20T09:00:00Z")
            .qualified("2026-04-10T09:00:00Z")
            .salesQualified("2026-04-12T09:00:00Z");

    assertThat(found(new QualifiedLeads(), pingPong)).containsExactly("2026-03-05 2026-03-05 #1 1");
    assertThat(found(new MqlToSql(), pingPong)).containsExactly("2026-04-12 2026-03-05 #1 1");
    assertThat(pingPong.journey().entries(LeadStage.MARKETING_QUALIFIED)).hasSize(2);
    assertThat(pingPong.journey().entries(LeadStage.RECYCLED)).hasSize(1);
    assertThat(found(new MqlPassages(), pingPong))
        .containsExactly("2026-03-05 2026-03-05 #1 1", "2026-04-10 2026-04-10 #1 1");
  }

  @Test
  void anInquiryIsNoLead() {
    assertThat(found(new NewLeads(), aJourney().inquired("2026-03-02T09:00:00Z"))).isEmpty();
    assertThat(
            found(
                new NewLeads(),
                aJourney().inquired("2026-03-02T09:00:00Z").becameLead("2026-03-04T09:00:00Z")))
        .containsExactly("2026-03-04 2026-03-04 #1 1");
  }

  @Test
  void aLeadWithoutAnyStageIsALeadSinceItWasCreated() {
    assertThat(found(new NewLeads(), aJourney().created("2026-03-02T09:00:00Z")))
        .containsExactly("2026-03-02 2026-03-02 #1 1");
    assertThat(
            found(
                new NewLeads(),
                aJourney().created("2026-03-02T09:00:00Z").givenUp("2026-03-09T09:00:00Z")))
        .containsExactly("2026-03-02 2026-03-02 #1 1");
  }

  @Test
  void aDealWithoutAnyStageMakesTheLeadReachEveryStageBefore() {
    JourneyFixture dealOnly =
        aJourney().opened(1, "2026-03-12T09:00:00Z").lost(1, 5_000, "2026-03-20T09:00:00Z");

    assertThat(found(new NewLeads(), dealOnly)).containsExactly("2026-03-12 2026-03-12 #1 1");
    assertThat(found(new Opportunities(), dealOnly)).containsExactly("2026-03-12 2026-03-12 #1 1");
    assertThat(found(new Customers(), dealOnly)).isEmpty();
    assertThat(found(new LostDeals(), dealOnly)).containsExactly("2026-03-20 2026-03-12 #1 1");
    assertThat(found(new LostValue(), dealOnly)).containsExactly("2026-03-20 2026-03-12 #1 5000");
  }

  @Test
  void aReopenedDealIsOpenAgainAndTheLeadNoCustomerYet() {
    JourneyFixture reopened =
        aJourney()
            .becameLead("2026-03-02T09:00:00Z")
            .opened(1, 80_000, "2026-03-12T09:00:00Z")
            .won(1, "2026-04-02T09:00:00Z")
            .reopened(1, "2026-04-10T09:00:00Z");

    assertThat(found(new WonDeals(), reopened)).isEmpty();
    assertThat(found(new RevenueWon(), reopened)).isEmpty();
    assertThat(found(new LeadRevenue(), reopened)).isEmpty();
    assertThat(found(new Customers(), reopened)).isEmpty();
    assertThat(found(new LeadToCustomer(), reopened)).isEmpty();
    assertThat(found(new Opportunities(), reopened)).hasSize(1);
    assertThat(reopened.journey().deals().get(0).cycle()).isEqualTo(2);
  }

  @Test
  void aReopenedDealThatIsLostAgainCountsAsLostOnceWithItsLastAmount() {
    JourneyFixture lostAgain =
        aJourney()
            .opened(1, 80_000, "2026-03-12T09:00:00Z")
            .lost(1, "2026-04-02T09:00:00Z")
            .reopened(1, "2026-04-10T09:00:00Z")
            .valued(1, 70_000, "2026-04-11T09:00:00Z")
            .lost(1, "2026-05-04T09:00:00Z");

    assertThat(found(new LostDeals(), lostAgain)).containsExactly("2026-05-04 2026-03-12 #1 1");
    assertThat(found(new LostValue(), lostAgain)).containsExactly("2026-05-04 2026-03-12 #1 70000");
  }

  @Test
  void aReopenedDealWonAgainCountsOnceOnTheLastClosing() {
    JourneyFixture wonAgain =
        aJourney()
            .opened(1, 80_000, "2026-03-12T09:00:00Z")
            .won(1, "2026-04-02T09:00:00Z")
            .reopened(1, "2026-04-10T09:00:00Z")
            .won(1, 75_000, "2026-05-04T09:00:00Z");

    assertThat(found(new WonDeals(), wonAgain)).containsExactly("2026-05-04 2026-03-12 #1 1");
    assertThat(found(new RevenueWon(), wonAgain)).containsExactly("2026-05-04 2026-03-12 #1 75000");
    assertThat(found(new Customers(), wonAgain)).containsExactly("2026-05-04 2026-05-04 #1 1");
  }

  @Test
  void anAmountSaidAfterTheClosingDoesNotChangeWhatTheDealWasWonFor() {
    JourneyFixture later =
        aJourney()
            .opened(1, 80_000, "2026-03-12T09:00:00Z")
            .won(1, "2026-04-02T09:00:00Z")
            .valued(1, 60_000, "2026-04-20T09:00:00Z");

    assertThat(found(new RevenueWon(), later)).containsExactly("2026-04-02 2026-03-12 #1 80000");
  }

  @Test
  void aDealWithoutAnAmountIsWonForNothing() {
    JourneyFixture free =
        aJourney().opened(1, "2026-03-12T09:00:00Z").won(1, "2026-04-02T09:00:00Z");

    assertThat(found(new WonDeals(), free)).hasSize(1);
    assertThat(found(new RevenueWon(), free)).containsExactly("2026-04-02 2026-03-12 #1 0");
  }

  @Test
  void twoDealsOfALeadAreTwoDealsAndOneCustomer() {
    JourneyFixture two =
        aJourney()
            .becameLead("2026-03-02T09:00:00Z")
            .opened(1, "2026-03-12T09:00:00Z")
            .opened(2, "2026-03-15T09:00:00Z")
            .won(2, 3_000, "2026-04-02T09:00:00Z")
            .won(1, 2_000, "2026-04-03T09:00:00Z");

    assertThat(found(new WonDeals(), two))
        .containsExactly("2026-04-03 2026-03-12 #1 1", "2026-04-02 2026-03-15 #1 1");
    assertThat(found(new LeadRevenue(), two))
        .containsExactly("2026-04-03 2026-03-02 #1 2000", "2026-04-02 2026-03-02 #1 3000");
    assertThat(found(new Customers(), two)).containsExactly("2026-04-02 2026-04-02 #1 1");
    assertThat(found(new Opportunities(), two)).containsExactly("2026-03-12 2026-03-12 #1 1");
  }

  @Test
  void aDealWonOnTheDayItWasOpenedHasACycleOfNoDays() {
    JourneyFixture quick =
        aJourney().opened(1, "2026-03-12T09:00:00Z").won(1, "2026-03-12T16:00:00Z");

    assertThat(found(new SalesCycleDays(), quick)).containsExactly("2026-03-12 2026-03-12 #1 0");
  }

  @Test
  void aDealWonBeforeTheLeadWasCreatedKeepsItsOwnDates() {
    JourneyFixture early =
        aJourney()
            .becameLead("2026-03-10T09:00:00Z")
            .opened(1, "2026-03-10T09:00:00Z")
            .won(1, 5_000, "2026-03-07T09:00:00Z");

    assertThat(found(new SalesCycleDays(), early)).containsExactly("2026-03-07 2026-03-10 #1 -3");
    assertThat(found(new WonDeals(), early)).containsExactly("2026-03-07 2026-03-10 #1 1");
    assertThat(found(new NewLeads(), early)).containsExactly("2026-03-10 2026-03-10 #1 1");
    assertThat(found(new LeadToCustomer(), early)).containsExactly("2026-03-07 2026-03-10 #1 1");
  }

  @Test
  void daysEndAtMidnightOfTheReportingZoneAlsoWhenTheClockChanges() {
    // 29 March 2026 has 23 hours in Berlin, 25 October 2026 has 25
    assertThat(found(new NewLeads(), aJourney().becameLead("2026-03-28T22:59:59Z")))
        .containsExactly("2026-03-28 2026-03-28 #1 1");
    assertThat(found(new NewLeads(), aJourney().becameLead("2026-03-28T23:00:00Z")))
        .containsExactly("2026-03-29 2026-03-29 #1 1");
    assertThat(found(new NewLeads(), aJourney().becameLead("2026-03-29T21:59:59.999999Z")))
        .containsExactly("2026-03-29 2026-03-29 #1 1");
    assertThat(found(new NewLeads(), aJourney().becameLead("2026-03-29T22:00:00Z")))
        .containsExactly("2026-03-30 2026-03-30 #1 1");
    assertThat(found(new NewLeads(), aJourney().becameLead("2026-10-25T22:59:59Z")))
        .containsExactly("2026-10-25 2026-10-25 #1 1");
    assertThat(found(new NewLeads(), aJourney().becameLead("2026-10-25T23:00:00Z")))
        .containsExactly("2026-10-26 2026-10-26 #1 1");
    assertThat(
            found(
                new SalesCycleDays(),
                aJourney().opened(1, "2026-03-28T22:30:00Z").won(1, "2026-03-28T23:30:00Z")))
        .containsExactly("2026-03-29 2026-03-28 #1 1");
  }

  @Test
  void theSliceIsTheOneTheLeadBelongedToAtTheEvent() {
    JourneyFixture moved =
        aJourney()
            .belongsTo(7, "2026-03-01T00:00:00Z")
            .becameLead("2026-03-02T09:00:00Z")
            .opened(1, 100, "2026-03-05T09:00:00Z")
            .belongsTo(8, "2026-03-10T00:00:00Z")
            .won(1, "2026-04-02T09:00:00Z");

    assertThat(found(new NewLeads(), moved)).containsExactly("2026-03-02 2026-03-02 #7 1");
    assertThat(found(new Customers(), moved)).containsExactly("2026-04-02 2026-04-02 #8 1");
    assertThat(found(new LeadToCustomer(), moved)).containsExactly("2026-04-02 2026-03-02 #7 1");
    assertThat(found(new RevenueWon(), moved)).containsExactly("2026-04-02 2026-03-05 #8 100");
    assertThat(found(new LeadRevenue(), moved)).containsExactly("2026-04-02 2026-03-02 #7 100");
  }

  @Test
  void whatHappenedBeforeTheFirstProfileBelongsToItsSlice() {
    assertThat(
            found(
                new NewLeads(),
                aJourney().belongsTo(7, "2026-03-05T00:00:00Z").becameLead("2026-03-02T09:00:00Z")))
        .containsExactly("2026-03-02 2026-03-02 #7 1");
  }

  @Test
  void aCorrectedProfileMovesTheLeadFromTheStart() {
    assertThat(
            found(
                new NewLeads(),
                aJourney()
                    .belongsTo(7, "2026-03-01T00:00:00Z") // id 1
                    .becameLead("2026-03-02T09:00:00Z")
                    .correctProfile(1, 9, "2026-03-01T00:00:00Z")))
        .containsExactly("2026-03-02 2026-03-02 #9 1");
  }

  @Test
  void aCorrectedStageChangeReplacesTheOldOne() {
    JourneyFixture corrected =
        aJourney()
            .becameLead("2026-03-02T09:00:00Z")
            .qualified("2026-03-05T09:00:00Z") // id 2
            .correctStage(2, LeadStage.MARKETING_QUALIFIED, "2026-03-08T09:00:00Z") // id 3
            .correctStage(3, LeadStage.MARKETING_QUALIFIED, "2026-03-09T09:00:00Z");

    assertThat(found(new QualifiedLeads(), corrected))
        .containsExactly("2026-03-09 2026-03-09 #1 1");
  }

  @Test
  void aRetractedStageChangeNeverHappened() {
    JourneyFixture retracted =
        aJourney()
            .becameLead("2026-03-02T09:00:00Z")
            .qualified("2026-03-05T09:00:00Z") // id 2
            .retractStage(2);

    assertThat(found(new QualifiedLeads(), retracted)).isEmpty();
    assertThat(found(new NewLeads(), retracted)).hasSize(1);
  }

  @Test
  void aRetractedWinLeavesTheDealOpenAndTheLeadNoCustomer() {
    JourneyFixture retracted =
        aJourney()
            .opened(1, 500, "2026-03-05T09:00:00Z")
            .won(1, "2026-04-02T09:00:00Z") // id 2
            .retractDealRow(2, 1);

    assertThat(found(new WonDeals(), retracted)).isEmpty();
    assertThat(found(new Customers(), retracted)).isEmpty();
    assertThat(found(new Opportunities(), retracted)).hasSize(1);
  }

  @Test
  void aLossCorrectedToAWinIsAWin() {
    JourneyFixture corrected =
        aJourney()
            .opened(1, 500, "2026-03-05T09:00:00Z")
            .lost(1, "2026-04-02T09:00:00Z") // id 2
            .correctToWon(2, 1, 700, "2026-04-03T09:00:00Z");

    assertThat(found(new LostDeals(), corrected)).isEmpty();
    assertThat(found(new RevenueWon(), corrected)).containsExactly("2026-04-03 2026-03-05 #1 700");
  }

  @Test
  void webLeadsAreTheNewLeadsOfChannelsOnTheWeb() {
    JourneyFixture lead = aJourney().belongsTo(7, "2026-03-01T00:00:00Z");

    assertThat(found(new WebLeads(), lead.becameLead("2026-03-02T09:00:00Z"))).isEmpty();
    assertThat(found(new WebLeads(), lead.onTheWeb(7)))
        .containsExactly("2026-03-02 2026-03-02 #7 1");
  }

  @Test
  void rowsOfTheSameInstantKeepTheOrderOfTheirIds() {
    JourneyFixture sameInstant =
        aJourney()
            .opened(1, 500, "2026-03-05T09:00:00Z")
            .lost(1, "2026-04-02T09:00:00Z")
            .won(1, "2026-04-02T09:00:00Z");

    assertThat(found(new WonDeals(), sameInstant)).hasSize(1);
    assertThat(found(new LostDeals(), sameInstant)).isEmpty();
  }

  @Test
  void theLastProfileDecidesWhetherALeadCounts() {
    assertThat(
            aJourney()
                .belongsTo(7, "2026-03-01T00:00:00Z")
                .excluded(7, "2026-03-04T00:00:00Z")
                .journey()
                .excluded())
        .isTrue();
    assertThat(
            aJourney()
                .excluded(7, "2026-03-01T00:00:00Z")
                .belongsTo(7, "2026-03-04T00:00:00Z")
                .journey()
                .excluded())
        .isFalse();
  }

  @Test
  void aQualifiedLeadIsComparedWithAMonthLaterAndNoMonthLosesItsLastDays() {
    assertThat(found(new QualifiedLeadsMonthBefore(), straight()))
        .containsExactly("2026-04-05 2026-03-05 #7 1");
    assertThat(found(new QualifiedLeadsMonthBefore(), aJourney().qualified("2026-01-31T09:00:00Z")))
        .containsExactly("2026-02-28 2026-01-31 #1 1");
    assertThat(found(new QualifiedLeadsMonthBefore(), aJourney())).isEmpty();
  }

  @Test
  void whatSalesDidCountsEachTimeAndANoteDoesNot() {
    JourneyFixture called =
        straight()
            .contacted("2026-03-05T10:00:00Z") // id 8
            .contacted("2026-03-05T11:00:00Z")
            .contacted("2026-03-09T10:00:00Z");

    assertThat(found(new SalesActivities(), called))
        .containsExactly(
            "2026-03-05 2026-03-05 #7 1",
            "2026-03-05 2026-03-05 #7 1",
            "2026-03-09 2026-03-09 #7 1");
    assertThat(found(new SalesActivities(), called.correctToNote(8, "2026-03-05T10:00:00Z")))
        .containsExactly("2026-03-05 2026-03-05 #7 1", "2026-03-09 2026-03-09 #7 1");
  }

  @Test
  void openLeadsCountOnTheDayTheyCameAndTheHotAmongThem() {
    JourneyFixture lead = aJourney().created("2026-03-02T23:30:00Z");

    assertThat(found(new OpenLeads(), lead)).isEmpty();
    assertThat(found(new OpenLeads(), lead.stillOpen(false)))
        .containsExactly("2026-03-03 2026-03-03 #1 1");
    assertThat(found(new HotLeads(), lead)).isEmpty();
    assertThat(found(new HotLeads(), lead.stillOpen(true)))
        .containsExactly("2026-03-03 2026-03-03 #1 1");
  }

  @Test
  void theMarginOfAWonDealBelongsToTheCohortOfItsLead() {
    assertThat(found(new LeadMargin(), straight())).isEmpty();
    assertThat(found(new LeadMarginRevenue(), straight())).isEmpty();
    assertThat(found(new LeadMargin(), straight().margin(1, 3_400)))
        .containsExactly("2026-04-02 2026-03-02 #7 34000");
    assertThat(found(new LeadMarginRevenue(), straight().margin(1, 3_400)))
        .containsExactly("2026-04-02 2026-03-02 #7 100000");
    assertThat(found(new LeadMargin(), straight().margin(1, 0)))
        .containsExactly("2026-04-02 2026-03-02 #7 0");
  }

  @Test
  void halfACentOfMarginIsRoundedUpAndALossIsALoss() {
    JourneyFixture small =
        aJourney()
            .becameLead("2026-03-02T09:00:00Z")
            .opened(1, 15, "2026-03-03T09:00:00Z")
            .won(1, "2026-03-04T09:00:00Z");

    assertThat(found(new LeadMargin(), small.margin(1, 1_000)))
        .containsExactly("2026-03-04 2026-03-02 #1 2"); // 1.5
    assertThat(found(new LeadMargin(), small.margin(1, -1_000)))
        .containsExactly("2026-03-04 2026-03-02 #1 -2");
  }
}
