package org.closedloop.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.closedloop.journey.JourneyFixture.aJourney;
import static org.closedloop.kpi.measure.MeasureTest.found;

import java.util.List;
import java.util.stream.Stream;
import org.closedloop.journey.JourneyFixture;
import org.closedloop.kpi.Measure;
import org.junit.jupiter.api.Test;

/** What measures of offers to Sales find: day booked on, day of the offer, slice, amount. */
class HandOffMeasureTest {

  private static final List<Measure> GAP =
      List.of(
          new GapReturned(),
          new GapDeclined(),
          new GapGivenUp(),
          new GapUndecided(),
          new GapInWork(),
          new GapNotOffered());

  private static JourneyFixture qualified() {
    return aJourney().becameLead("2026-03-02T09:00:00Z").qualified("2026-03-05T09:00:00Z");
  }

  /** Offered and returned, offered again and accepted. */
  private static JourneyFixture secondTry() {
    return qualified()
        .sliceOf("budget", 42)
        .offered("A", "2026-03-05T10:00:00Z")
        .returned("A", "budget", "2026-03-06T10:30:00Z")
        .returned("2026-03-06T10:30:00Z")
        .qualified("2026-05-04T09:00:00Z")
        .offered("B", "2026-05-04T09:10:00Z")
        .accepted("B", "2026-05-04T09:10:59Z")
        .acceptedBySales("2026-05-04T09:10:59Z");
  }

  @Test
  void everyOfferOfALeadCountsAndHasOneAnswer() {
    assertThat(found(new HandedOverLeads(), secondTry()))
        .containsExactly("2026-03-05 2026-03-05 #1 1", "2026-05-04 2026-05-04 #1 1");
    assertThat(found(new ReturnedHandOffs(), secondTry()))
        .containsExactly("2026-03-06 2026-03-05 #42 1");
    assertThat(found(new AcceptedHandOffs(), secondTry()))
        .containsExactly("2026-05-04 2026-05-04 #1 1");
    assertThat(found(new DeclinedHandOffs(), secondTry())).isEmpty();
    assertThat(found(new OpenHandOffs(), secondTry())).isEmpty();
  }

  @Test
  void anOfferNobodyAnsweredIsOpenAndOneTakenBackIsNot() {
    JourneyFixture offers =
        qualified()
            .offered("A", "2026-03-05T10:00:00Z")
            .withdrawn("A", "2026-03-07T10:00:00Z")
            .offered("B", "2026-03-08T10:00:00Z");

    assertThat(found(new OpenHandOffs(), offers)).containsExactly("2026-03-08 2026-03-08 #1 1");
    assertThat(found(new WithdrawnHandOffs(), offers))
        .containsExactly("2026-03-07 2026-03-05 #1 1");
    assertThat(found(new HandedOverLeads(), offers)).hasSize(2);
  }

  @Test
  void theMinutesToTheAnswerAreWholeOnesAndAWithdrawalIsNoAnswer() {
    assertThat(found(new AnswerMinutes(), secondTry()))
        .containsExactly("2026-03-06 2026-03-05 #42 1470", "2026-05-04 2026-05-04 #1 0");
    assertThat(
            found(
                new AnswerMinutes(),
                qualified()
                    .offered("A", "2026-03-05T10:00:00Z")
                    .withdrawn("A", "2026-03-07T10:00:00Z")))
        .isEmpty();
  }

  @Test
  void anAnswerWithoutTheAgreedWordsLacksFeedback() {
    assertThat(found(new AnswersLackingFeedback(), secondTry())).isEmpty();
    assertThat(
            found(
                new AnswersLackingFeedback(),
                qualified()
                    .offered("A", "2026-03-05T10:00:00Z")
                    .acceptedWithoutWords("A", "2026-03-06T10:00:00Z")))
        .containsExactly("2026-03-06 2026-03-05 #1 1");
    assertThat(
            found(
                new AnswersLackingFeedback(),
                qualified()
                    .offered("A", "2026-03-05T10:00:00Z")
                    .declined("A", "", "2026-03-06T10:00:00Z")))
        .containsExactly("2026-03-06 2026-03-05 #1 1");
  }

  @Test
  void theReceivingTeamIsWhereAnOfferBelongs() {
    JourneyFixture south =
        qualified()
            .sliceOf("south", 8)
            .sliceOf("southbudget", 9)
            .toTeam("south")
            .offered("A", "2026-03-05T10:00:00Z")
            .declined("A", "budget", "2026-03-06T10:00:00Z");

    assertThat(found(new HandedOverLeads(), south)).containsExactly("2026-03-05 2026-03-05 #8 1");
    assertThat(found(new DeclinedHandOffs(), south)).containsExactly("2026-03-06 2026-03-05 #9 1");
  }

  @Test
  void anAnswerWithoutAnOfferWasOfferedWhenItWasGiven() {
    JourneyFixture answered = qualified().accepted("A", "2026-03-06T10:00:00Z");

    assertThat(found(new HandedOverLeads(), answered))
        .containsExactly("2026-03-06 2026-03-06 #1 1");
    assertThat(found(new AcceptedHandOffs(), answered))
        .containsExactly("2026-03-06 2026-03-06 #1 1");
  }

  @Test
  void aCorrectedAnswerReplacesTheOldOneAndALaterDecisionOverrulesIt() {
    JourneyFixture corrected =
        aJourney()
            .offered("A", "2026-03-05T10:00:00Z")
            .returned("A", "budget", "2026-03-06T10:00:00Z") // id 2
            .correctToAccepted(2, "A", "2026-03-06T11:00:00Z");
    JourneyFixture overruled =
        aJourney()
            .offered("A", "2026-03-05T10:00:00Z")
            .returned("A", "budget", "2026-03-06T10:00:00Z")
            .accepted("A", "2026-03-09T10:00:00Z");

    assertThat(found(new ReturnedHandOffs(), corrected)).isEmpty();
    assertThat(found(new AcceptedHandOffs(), corrected))
        .containsExactly("2026-03-06 2026-03-05 #1 1");
    assertThat(found(new ReturnedHandOffs(), overruled)).isEmpty();
    assertThat(found(new AcceptedHandOffs(), overruled))
        .containsExactly("2026-03-09 2026-03-05 #1 1");
  }

  @Test
  void aReturnedLeadYieldsWhatItReachesAfterTheReturnOnly() {
    JourneyFixture ripened =
        secondTry().salesQualified("2026-05-20T09:00:00Z").opened(1, 900, "2026-05-22T09:00:00Z");
    JourneyFixture before =
        qualified()
            .salesQualified("2026-03-05T12:00:00Z")
            .offered("A", "2026-03-05T13:00:00Z")
            .returned("A", "budget", "2026-03-06T10:00:00Z");

    assertThat(found(new ReturnedLeads(), ripened)).containsExactly("2026-03-06 2026-03-06 #42 1");
    assertThat(found(new ReturnedToSql(), ripened)).containsExactly("2026-05-20 2026-03-06 #42 1");
    assertThat(found(new ReturnedToCustomer(), ripened)).isEmpty();
    assertThat(found(new ReturnedToCustomer(), ripened.won(1, "2026-06-01T09:00:00Z")))
        .containsExactly("2026-06-01 2026-03-06 #42 1");
    assertThat(found(new ReturnedToSql(), before)).isEmpty();
    assertThat(found(new ReturnedLeads(), before)).hasSize(1);
  }

  @Test
  void aReturnedLeadWithoutSqlWhoseDealOpensSkippedTheStep() {
    assertThat(found(new ReturnedToSql(), secondTry().opened(1, 900, "2026-05-22T09:00:00Z")))
        .containsExactly("2026-05-22 2026-03-06 #42 1");
  }

  @Test
  void aQualifiedLeadShortOfSqlStandsInExactlyOnePlace() {
    assertStandsIn(qualified(), "gap-not-offered 03-05 #1");
    assertStandsIn(qualified().offered("A", "2026-03-05T10:00:00Z"), "gap-undecided 03-05 #1");
    assertStandsIn(
        qualified().offered("A", "2026-03-05T10:00:00Z").withdrawn("A", "2026-03-06T11:00:00Z"),
        "gap-not-offered 03-06 #1");
    assertStandsIn(
        qualified()
            .sliceOf("budget", 42)
            .offered("A", "2026-03-05T10:00:00Z")
            .returned("A", "budget", "2026-03-06T10:00:00Z"),
        "gap-returned 03-06 #42");
    assertStandsIn(
        qualified()
            .sliceOf("budget", 42)
            .offered("A", "2026-03-05T10:00:00Z")
            .declined("A", "budget", "2026-03-06T10:00:00Z")
            .givenUp("2026-03-06T10:00:00Z"),
        "gap-declined 03-06 #42");
    assertStandsIn(secondTry(), "gap-in-work 05-04 #1");
    assertStandsIn(secondTry().givenUp("2026-06-01T09:00:00Z"), "gap-given-up 06-01 #1");
    assertStandsIn(qualified().givenUp("2026-06-01T09:00:00Z"), "gap-given-up 06-01 #1");
    assertStandsIn(qualified().acceptedBySales("2026-03-06T09:00:00Z"), "gap-in-work 03-06 #1");
  }

  @Test
  void whoIsNoMqlOrBecameSqlIsNoGap() {
    assertThat(places(aJourney().becameLead("2026-03-02T09:00:00Z"))).isEmpty();
    assertThat(places(secondTry().salesQualified("2026-05-20T09:00:00Z"))).isEmpty();
  }

  private static void assertStandsIn(JourneyFixture told, String place) {
    assertThat(places(told)).containsExactly(place);
  }

  private static Stream<String> places(JourneyFixture told) {
    return GAP.stream()
        .flatMap(
            part ->
                found(part, told).stream()
                    .map(
                        row -> {
                          assertThat(row.substring(11)).startsWith("2026-03-05 #").endsWith(" 1");
                          return part.code()
                              + ' '
                              + row.substring(5, 10)
                              + row.substring(21, row.length() - 2);
                        }));
  }
}
