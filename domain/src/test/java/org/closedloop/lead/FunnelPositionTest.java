package org.closedloop.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.closedloop.lead.FunnelEvent.dealLost;
import static org.closedloop.lead.FunnelEvent.dealOpened;
import static org.closedloop.lead.FunnelEvent.dealReopened;
import static org.closedloop.lead.FunnelEvent.dealWon;
import static org.closedloop.lead.FunnelEvent.entered;
import static org.closedloop.lead.LeadStage.CUSTOMER;
import static org.closedloop.lead.LeadStage.INQUIRY;
import static org.closedloop.lead.LeadStage.LEAD;
import static org.closedloop.lead.LeadStage.LOST;
import static org.closedloop.lead.LeadStage.MARKETING_QUALIFIED;
import static org.closedloop.lead.LeadStage.OPPORTUNITY;
import static org.closedloop.lead.LeadStage.RECYCLED;
import static org.closedloop.lead.LeadStage.SALES_ACCEPTED;
import static org.closedloop.lead.LeadStage.SALES_QUALIFIED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FunnelPositionTest {

  private static final Instant CREATED = day(1);

  @Test
  void aLeadOfWhichNoStageIsKnownIsALeadSinceItWasCreated() {
    FunnelPosition position = FunnelPosition.of(CREATED, List.of());

    assertThat(position.stage()).isEqualTo(LEAD);
    assertThat(position.since()).isEqualTo(CREATED);
    assertThat(position.furthest()).isEqualTo(LEAD);
    assertThat(position.cycle()).isEqualTo(1);
    assertThat(position.passages()).containsExactly(new Passage(LEAD, CREATED, Optional.empty()));
  }

  @Test
  void returnedAndQualifiedAgainIsOneLeadWithTwoPassages() {
    FunnelPosition position =
        FunnelPosition.of(
            CREATED,
            List.of(
                entered(LEAD, day(1), 1),
                entered(MARKETING_QUALIFIED, day(2), 2),
                entered(SALES_ACCEPTED, day(3), 3),
                entered(RECYCLED, day(5), 4),
                entered(MARKETING_QUALIFIED, day(9), 5)));

    assertThat(position.stage()).isEqualTo(MARKETING_QUALIFIED);
    assertThat(position.since()).isEqualTo(day(9));
    assertThat(position.furthest()).isEqualTo(SALES_ACCEPTED);
    assertThat(position.passagesOf(MARKETING_QUALIFIED)).isEqualTo(2);
    assertThat(position.passages().get(2))
        .isEqualTo(new Passage(SALES_ACCEPTED, day(3), Optional.of(day(5))));
    assertThat(position.cycle()).isEqualTo(2);
  }

  @Test
  void anEarlierStageReportedLaterDoesNotThrowTheLeadBack() {
    FunnelPosition position =
        FunnelPosition.of(
            CREATED,
            List.of(entered(SALES_QUALIFIED, day(2), 1), entered(MARKETING_QUALIFIED, day(4), 2)));

    assertThat(position.stage()).isEqualTo(SALES_QUALIFIED);
    assertThat(position.since()).isEqualTo(day(2));
    assertThat(position.passagesOf(MARKETING_QUALIFIED)).isZero();
  }

  @Test
  void dealsMoveTheirLeadToOpportunityAndCustomer() {
    List<FunnelEvent> history =
        List.of(entered(LEAD, day(1), 1), dealOpened(7, day(3), 1), dealWon(7, day(8), 2));

    assertThat(FunnelPosition.of(CREATED, history.subList(0, 2)).stage()).isEqualTo(OPPORTUNITY);
    assertThat(FunnelPosition.of(CREATED, history).stage()).isEqualTo(CUSTOMER);
    assertThat(FunnelPosition.of(CREATED, history).since()).isEqualTo(day(8));
  }

  @Test
  void aDealWonBeforeTheLeadWasEnteredKeepsItsDay() {
    FunnelPosition position =
        FunnelPosition.of(
            day(5),
            List.of(entered(LEAD, day(5), 1), dealOpened(7, day(5), 1), dealWon(7, day(4), 2)));

    assertThat(position.stage()).isEqualTo(CUSTOMER);
    assertThat(position.since()).isEqualTo(day(4));
  }

  @Test
  void aLostDealLeavesTheLeadWhereItIs() {
    FunnelPosition position =
        FunnelPosition.of(
            CREATED,
            List.of(entered(LEAD, day(1), 1), dealOpened(7, day(3), 1), dealLost(7, day(8), 2)));

    assertThat(position.stage()).isEqualTo(OPPORTUNITY);
    assertThat(position.since()).isEqualTo(day(3));
  }

  @Test
  void reopeningTheOnlyWonDealBringsACustomerBackToOpportunity() {
    FunnelPosition position =
        FunnelPosition.of(
            CREATED,
            List.of(dealOpened(7, day(2), 1), dealWon(7, day(4), 2), dealReopened(7, day(6), 3)));

    assertThat(position.stage()).isEqualTo(OPPORTUNITY);
    assertThat(position.since()).isEqualTo(day(6));
    assertThat(position.furthest()).isEqualTo(CUSTOMER);
  }

  @Test
  void aSecondWonDealKeepsTheCustomerACustomer() {
    FunnelPosition position =
        FunnelPosition.of(
            CREATED,
            List.of(
                dealWon(7, day(4), 1),
                dealOpened(8, day(5), 2),
                dealWon(8, day(6), 3),
                dealReopened(7, day(7), 4)));

    assertThat(position.stage()).isEqualTo(CUSTOMER);
    assertThat(position.since()).isEqualTo(day(4));
  }

  @Test
  void anOpenedDealBringsALostLeadBackInANewCycle() {
    FunnelPosition position =
        FunnelPosition.of(
            CREATED,
            List.of(
                entered(INQUIRY, day(1), 1), entered(LOST, day(2), 2), dealOpened(7, day(3), 1)));

    assertThat(position.stage()).isEqualTo(OPPORTUNITY);
    assertThat(position.cycle()).isEqualTo(2);
  }

  @Test
  void atTheSameInstantTheIdDecides() {
    FunnelPosition position =
        FunnelPosition.of(
            CREATED, List.of(entered(LEAD, day(2), 11), entered(RECYCLED, day(2), 10)));

    assertThat(position.stage()).isEqualTo(LEAD);
    assertThat(position.cycle()).isEqualTo(2);
  }

  @Test
  void theOrderInWhichEventsAreReadDoesNotMatter() {
    Random random = new Random(4711);
    for (int run = 0; run < 500; run++) {
      List<FunnelEvent> history = randomHistory(random);
      FunnelPosition expected = FunnelPosition.of(CREATED, history);

      Collections.shuffle(history, random);

      assertThat(FunnelPosition.of(CREATED, history)).isEqualTo(expected);
    }
  }

  @Test
  void passagesFollowOneAnotherWithoutGapAndEndInThePresent() {
    Random random = new Random(815);
    for (int run = 0; run < 500; run++) {
      FunnelPosition position = FunnelPosition.of(CREATED, randomHistory(random));
      List<Passage> passages = position.passages();

      for (int i = 1; i < passages.size(); i++) {
        assertThat(passages.get(i - 1).left()).contains(passages.get(i).entered());
        assertThat(passages.get(i - 1).stage()).isNotEqualTo(passages.get(i).stage());
      }
      Passage last = passages.get(passages.size() - 1);
      assertThat(last).isEqualTo(new Passage(position.stage(), position.since(), Optional.empty()));
      assertThat(passages).noneMatch(passage -> passage.stage().isBeyond(position.furthest()));
      assertThat(passages)
          .anyMatch(passage -> passage.stage() == position.furthest())
          .as("furthest was reached");
    }
  }

  @Test
  void furthestNeverFallsAsHistoryGoesOn() {
    Random random = new Random(42);
    for (int run = 0; run < 300; run++) {
      List<FunnelEvent> history = randomHistory(random);
      Collections.sort(history);
      LeadStage before = INQUIRY;
      for (int known = 1; known <= history.size(); known++) {
        LeadStage now = FunnelPosition.of(CREATED, history.subList(0, known)).furthest();
        assertThat(before.isBeyond(now)).isFalse();
        before = now;
      }
    }
  }

  private static List<FunnelEvent> randomHistory(Random random) {
    List<FunnelEvent> history = new ArrayList<>();
    history.add(entered(LEAD, CREATED, 0));
    int length = random.nextInt(12);
    for (int id = 1; id <= length; id++) {
      Instant at = day(1 + random.nextInt(6));
      long deal = 1 + random.nextInt(3);
      history.add(
          switch (random.nextInt(6)) {
            case 0 -> dealOpened(deal, at, id);
            case 1 -> dealWon(deal, at, id);
            case 2 -> dealLost(deal, at, id);
            case 3 -> dealReopened(deal, at, id);
            default -> entered(LeadStage.values()[random.nextInt(9)], at, id);
          });
    }
    return history;
  }

  private static Instant day(int day) {
    return Instant.parse("2026-03-01T09:00:00Z").plusSeconds((day - 1) * 86_400L);
  }
}
