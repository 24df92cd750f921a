package org.closedloop.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.closedloop.handoff.HandOffFixture.MARKETING;
import static org.closedloop.handoff.HandOffFixture.NORTH;
import static org.closedloop.handoff.HandOffFixture.RULES;
import static org.closedloop.handoff.HandOffFixture.SALES_LEAD;
import static org.closedloop.handoff.HandOffFixture.WEST;
import static org.closedloop.lead.LeadFixture.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.TestPersistence;
import org.closedloop.lead.Lead;
import org.closedloop.lead.LeadFixture;
import org.closedloop.lead.LeadStage;
import org.closedloop.lead.ReasonMissing;
import org.closedloop.source.HistoryRow;
import org.closedloop.text.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandOffTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
  private static final Answer RETURNED =
      new Answer(Outcome.RETURNED, "need-later", "send guide", TODAY.plusDays(10), 4, "later");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theStoryOfTwoRoundsStandsInTheHistoryAndMovesTheLead(TestDatabase kind) {
    try (TestPersistence persistence = new TestPersistence(kind)) {
      long first =
          persistence.call(
              em -> {
                Lead lead = LeadFixture.aLead(em, "l1");
                HandOff offer = HandOffFixture.offer(lead, "north", 1, MARKETING, day(3));
                new HandOffs(em).add(offer);
                assertThat(lead.stage()).isEqualTo(LeadStage.MARKETING_QUALIFIED);
                return offer.id();
              });
      persistence.run(
          em -> {
            HandOff offer = new HandOffs(em).locked(new HandOffId(first));
            offer.answer(RETURNED, RULES, NORTH, day(4), TODAY, List.of());
            assertThat(offer.lead().stage()).isEqualTo(LeadStage.RECYCLED);
            assertThat(offer.lead().cycle()).isEqualTo(1);
          });
      persistence.run(
          em -> {
            HandOffs offers = new HandOffs(em);
            Lead lead = offers.locked(offers.get(first).lead().id());
            offers.get(first).confirm(null, null, MARKETING, day(5));
            offers.demandNoOther(lead);
            HandOff again = HandOffFixture.offer(lead, "north", 2, MARKETING, day(20));
            offers.add(again);
            again.answer(Answer.accepted(5), RULES, NORTH, day(21), TODAY, List.of());
          });

      persistence.run(
          em -> {
            HandOffs offers = new HandOffs(em);
            Lead lead = LeadFixture.stored(em, "l1");
            assertThat(lead.stage()).isEqualTo(LeadStage.SALES_ACCEPTED);
            assertThat(offers.of(lead))
                .extracting(HandOff::state)
                .containsExactly(HandOffState.RETURNED, HandOffState.ACCEPTED);
            assertThat(offers.refusals(lead)).isEqualTo(1);
            HandOff stored = offers.get(first);
            assertThat(stored.standing().confirmedAt()).isEqualTo(day(5));
            assertThat(stored.standing().resubmitOn()).isEqualTo(TODAY.plusDays(10));
            assertThat(HistoryRow.effective(stored.taken()))
                .extracting(HandOffChange::kind)
                .containsExactly(
                    HandOffChangeKind.OFFERED,
                    HandOffChangeKind.RETURNED,
                    HandOffChangeKind.CONFIRMED);
            assertThat(stored.briefing().reasonToCall().subject()).isEqualTo("Guide");
            assertThat(stored.briefing().touches()).hasSize(2);
            assertThat(stored.briefing().openQuestions().get(0).english()).isEqualTo("Phone");
            assertThat(stored.briefing().facts()).containsEntry("Budget", "60.000 €");
            assertThat(stored.score()).isEqualTo(78);
          });
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatCameAfterTheOfferIsNotInTheBriefing(TestDatabase kind) {
    withOffer(
        kind,
        (offer, lead) -> {
          Candidate known =
              HandOffFixture.candidate(
                  "N",
                  "north",
                  List.of(
                      new Candidate.Touch(day(2), "DOWNLOAD", "Guide", ""),
                      new Candidate.Touch(day(9), "DOWNLOAD", "Later", "")));
          Briefing briefing = Briefing.of(known, RULES.readiness(known), day(3));

          assertThat(briefing.touches()).hasSize(1);
          assertThat(briefing.reasonToCall().subject()).isEqualTo("Guide");
          assertThat(Briefing.parse(briefing.text())).isEqualTo(briefing);
        });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aLeadThatIsNotReadyIsRefusedAndEachMissingThingIsNamed(TestDatabase kind) {
    withOffer(
        kind,
        (offer, lead) -> {
          Candidate unknown = HandOffFixture.candidate(null, "north", List.of());
          assertThatThrownBy(() -> RULES.readiness(unknown).demandAll())
              .isInstanceOfSatisfying(
                  NotReady.class,
                  refusal ->
                      assertThat(
                              Messages.in(Locale.GERMAN)
                                  .say("refusal." + refusal.code(), refusal.arguments().toArray()))
                          .isEqualTo(
                              "Noch nicht übergabereif: Firma, Gesprächsanlass (Regeln v7). Es"
                                  + " wurde nichts geändert. Ergänzen Sie die Angaben und übergeben"
                                  + " Sie dann."));
        });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nobodyAnswersWithoutTheFeedbackAgreedForIt(TestDatabase kind) {
    withOffer(
        kind,
        (offer, lead) -> {
          missing(offer, new Answer(Outcome.ACCEPTED, null, null, null, null, null));
          missing(offer, new Answer(Outcome.RETURNED, "need-later", null, null, 3, null));
          missing(offer, new Answer(Outcome.RETURNED, "unknown", "x", TODAY.plusDays(1), 3, null));
          missing(offer, new Answer(Outcome.RETURNED, "other", "x", TODAY.plusDays(1), 3, " "));
          missing(offer, new Answer(Outcome.DECLINED, null, null, null, 1, "words"));
          assertThatThrownBy(
                  () ->
                      offer.answer(
                          new Answer(Outcome.RETURNED, "need-later", "x", TODAY, 3, null),
                          RULES,
                          NORTH,
                          day(4),
                          TODAY,
                          List.of()))
              .isInstanceOf(ResubmitLater.class);
          assertThat(offer.state()).isEqualTo(HandOffState.OPEN);
          assertThat(lead.stage()).isEqualTo(LeadStage.MARKETING_QUALIFIED);
        });
  }

  private static void missing(HandOff offer, Answer answer) {
    assertThatThrownBy(() -> offer.answer(answer, RULES, NORTH, day(4), TODAY, List.of()))
        .isInstanceOf(FeedbackMissing.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void onlyTheTeamAnswersAndOnlyMarketingWithdraws(TestDatabase kind) {
    withOffer(
        kind,
        (offer, lead) -> {
          assertThatThrownBy(() -> accept(offer, WEST)).isInstanceOf(NotYours.class);
          assertThatThrownBy(() -> accept(offer, MARKETING)).isInstanceOf(NotYours.class);
          assertThatThrownBy(() -> offer.withdraw("x", NORTH, day(4))).isInstanceOf(NotYours.class);
          assertThatThrownBy(() -> offer.withdraw(" ", MARKETING, day(4)))
              .isInstanceOf(ReasonMissing.class);
          assertThatThrownBy(() -> offer.reassign("west", null, null, NORTH, day(4)))
              .isInstanceOf(NotYours.class);

          offer.reassign("west", "timo", "illness", SALES_LEAD, day(4));
          accept(offer, WEST);

          assertThat(offer.state()).isEqualTo(HandOffState.ACCEPTED);
          assertThatThrownBy(() -> accept(offer, WEST)).isInstanceOf(AlreadyAnswered.class);
          assertThatThrownBy(() -> offer.withdraw("x", MARKETING, day(5)))
              .isInstanceOf(AlreadyAnswered.class);
        });
  }

  private static void accept(HandOff offer, Actor by) {
    offer.answer(Answer.accepted(4), RULES, by, day(4), TODAY, List.of());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aReasonSaysWhetherADeclinedLeadMayComeBack(TestDatabase kind) {
    withOffer(
        kind,
        (offer, lead) -> {
          offer.answer(
              new Answer(Outcome.DECLINED, "not-ready", null, null, 2, null),
              RULES,
              NORTH,
              day(4),
              TODAY,
              List.of());
          assertThat(lead.stage()).isEqualTo(LeadStage.RECYCLED);
        });
    withOffer(
        kind,
        (offer, lead) -> {
          offer.answer(
              new Answer(Outcome.DECLINED, "no-need", null, null, 2, null),
              RULES,
              NORTH,
              day(4),
              TODAY,
              List.of());
          assertThat(lead.stage()).isEqualTo(LeadStage.LOST);
        });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theThirdRefusalMayGoToTheManagersAndTheirDecisionCountsAnew(TestDatabase kind) {
    withOffer(
        kind,
        (offer, lead) -> {
          offer.answer(RETURNED, RULES, NORTH, day(4), TODAY, List.of());
          assertThatThrownBy(() -> offer.dispute(2, RULES, null, MARKETING, day(5)))
              .isInstanceOf(TooEarlyToDispute.class);
          assertThatThrownBy(() -> offer.decide(Ruling.CLOSE, "x", SALES_LEAD, day(5), List.of()))
              .isInstanceOf(NothingToDecide.class);

          offer.dispute(3, RULES, null, MARKETING, day(5));
          assertThat(offer.standing().isDisputed()).isTrue();
          assertThatThrownBy(() -> offer.decide(Ruling.CLOSE, "x", NORTH, day(6), List.of()))
              .isInstanceOf(NotYours.class);
          offer.decide(Ruling.CLOSE, "no project", SALES_LEAD, day(6), List.of());

          assertThat(offer.standing().ruling()).isEqualTo(Ruling.CLOSE);
          assertThat(offer.state()).isEqualTo(HandOffState.RETURNED);
          assertThat(lead.stage()).isEqualTo(LeadStage.LOST);
        });
  }

  private static void withOffer(TestDatabase kind, BiConsumer<HandOff, Lead> test) {
    try (TestPersistence persistence = new TestPersistence(kind)) {
      persistence.run(
          em -> {
            Lead lead = LeadFixture.aLead(em, "l1");
            HandOff offer = HandOffFixture.offer(lead, "north", 1, MARKETING, day(3));
            new HandOffs(em).add(offer);
            test.accept(offer, lead);
          });
    }
  }
}
