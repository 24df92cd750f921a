package org.closedloop.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.closedloop.lead.LeadFixture.aLead;
import static org.closedloop.lead.LeadFixture.because;
import static org.closedloop.lead.LeadFixture.day;
import static org.closedloop.lead.LeadFixture.on;
import static org.closedloop.lead.LeadFixture.stored;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.closedloop.campaign.Money;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.TestPersistence;
import org.closedloop.lead.FunnelEvent;
import org.closedloop.lead.FunnelPosition;
import org.closedloop.lead.Lead;
import org.closedloop.lead.LeadStage;
import org.closedloop.lead.Occasion;
import org.closedloop.lead.ReasonMissing;
import org.closedloop.lead.StageChange;
import org.closedloop.source.HistoryRow;
import org.closedloop.source.SourceSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpportunityTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final TestPersistence persistence = new TestPersistence(TestDatabase.H2);

  @AfterEach
  void close() {
    persistence.close();
  }

  @Test
  void openingADealBringsTheLeadToOpportunityAndWinningToCustomer() {
    persistence.run(
        em -> {
          Lead lead = aLead(em, "a");
          Opportunity deal = open(em, lead, 3);
          assertThat(lead.stage()).isEqualTo(LeadStage.OPPORTUNITY);

          deal.win(euros(1_000), on(9));
          new Opportunities(em).settle(lead);
        });

    persistence.run(
        em -> {
          Lead lead = stored(em, "a");
          Opportunity deal = new Opportunities(em).of(lead).get(0);
          assertThat(lead.stage()).isEqualTo(LeadStage.CUSTOMER);
          assertThat(lead.stageAt()).isEqualTo(day(9));
          assertThat(deal.outcome()).isEqualTo(Outcome.WON);
          assertThat(deal.closedAt()).isEqualTo(day(9));
          assertThat(deal.reportingAmount()).isEqualTo(100_000);
        });
  }

  @Test
  void aReopenedDealKeepsItsEarlierClosingWithTheReason() {
    persistence.run(
        em -> {
          Lead lead = aLead(em, "a");
          Opportunity deal = open(em, lead, 3);
          assertThatThrownBy(() -> deal.lose(null, on(5))).isInstanceOf(ReasonMissing.class);
          deal.lose(null, because(5, "price"));
          assertThatThrownBy(() -> deal.win(euros(1), on(6))).isInstanceOf(AlreadyClosed.class);
          deal.reopen(on(6));
          assertThatThrownBy(() -> deal.reopen(on(7))).isInstanceOf(NotClosed.class);
          deal.win(euros(800), on(8));
        });

    persistence.run(
        em -> {
          Opportunity deal = new Opportunities(em).of(stored(em, "a")).get(0);
          assertThat(deal.cycle()).isEqualTo(2);
          assertThat(deal.outcome()).isEqualTo(Outcome.WON);
          assertThat(deal.reason()).isNull();
          assertThat(deal.history())
              .extracting(OpportunityChange::kind)
              .containsExactly(
                  OpportunityChangeKind.OPENED,
                  OpportunityChangeKind.LOST,
                  OpportunityChangeKind.REOPENED,
                  OpportunityChangeKind.WON);
          assertThat(deal.history().get(1).reason()).isEqualTo("price");
        });
  }

  @Test
  void aForeignAmountKeepsTheRateOfItsDayRoundedHalfUp() {
    Money money = Money.of(333, "USD", new BigDecimal("0.9150"), DAY);

    assertThat(money.reportingCents()).isEqualTo(305);
    assertThat(Money.of(5, "USD", new BigDecimal("0.9"), DAY).reportingCents()).isEqualTo(5);
    assertThat(Money.of(1, "USD", new BigDecimal("0.4999"), DAY).reportingCents()).isZero();
  }

  @Test
  void theConversionReportCoversEveryFieldOfTheLeadOnce() {
    persistence.run(
        em -> {
          Lead lead = aLead(em, "a");
          Map<String, String> attributes = Map.of("budget", "60000");

          Conversion asSuggested = Conversion.of(lead, attributes, Conversion.suggested(lead));
          Conversion changed =
              Conversion.of(lead, attributes, new DealTerms("Kühlhaus 2", "e8", null));

          assertThat(asSuggested.taken())
              .extracting(Conversion.Line::field)
              .containsExactly("company", "channel", "campaign", "content", "team", "owner");
          assertThat(asSuggested.differing()).isEmpty();
          assertThat(asSuggested.dropped())
              .extracting(Conversion.Line::field)
              .containsExactly("person", "email", "city", "attribute.budget");
          assertThat(changed.differing())
              .containsExactly(
                  new Conversion.Line("company", "Nordwerk Kälte GmbH", "Kühlhaus 2"),
                  new Conversion.Line("owner", "e7", "e8"));
          assertThat(asSuggested.all()).isEqualTo(changed.all()).isEqualTo(10);
        });
  }

  @Test
  void stateColumnsAreWhatTheHistorySays() {
    Random random = new Random(20_260_301);
    for (int n = 0; n < 25; n++) {
      String key = "r" + n;
      persistence.run(em -> aLead(em, key));
      for (int day = 2; day < 10; day++) {
        int today = day;
        persistence.run(em -> actAtRandom(em, stored(em, key), random, today));
      }
    }

    persistence.run(
        em -> {
          List<Lead> leads = em.createQuery("select l from Lead l", Lead.class).getResultList();
          assertThat(leads).hasSize(25);
          for (Lead lead : leads) {
            FunnelPosition rebuilt = rebuilt(em, lead.id());
            assertThat(lead.stage()).isEqualTo(rebuilt.stage());
            assertThat(lead.stageAt()).isEqualTo(rebuilt.since());
            assertThat(lead.furthest()).isEqualTo(rebuilt.furthest());
            assertThat(lead.cycle()).isEqualTo(rebuilt.cycle());
          }
          assertThat(leads).extracting(Lead::stage).contains(LeadStage.CUSTOMER);
        });
  }

  private void actAtRandom(EntityManager em, Lead lead, Random random, int day) {
    Opportunities deals = new Opportunities(em);
    List<Opportunity> open = deals.of(lead);
    Occasion occasion = new Occasion(day(1 + random.nextInt(day)), day(day), "sales", "because");
    switch (random.nextInt(6)) {
      case 0 -> open(em, lead, day);
      case 1 -> {
        for (Opportunity deal : open) {
          if (deal.outcome() == Outcome.OPEN) {
            deal.win(euros(random.nextInt(900)), occasion);
          } else {
            deal.reopen(occasion);
          }
        }
        deals.settle(lead);
      }
      case 2 -> {
        List<OpportunityChange> rows =
            open.stream().flatMap(deal -> HistoryRow.effective(deal.history()).stream()).toList();
        OpportunityChange last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        if (last != null && last.kind() != OpportunityChangeKind.OPENED) {
          open.get(open.size() - 1).correct(last, Optional.empty(), occasion);
          deals.settle(lead);
        }
      }
      case 3 -> {
        List<StageChange> holding = HistoryRow.effective(lead.history());
        StageChange last = holding.get(holding.size() - 1);
        lead.correct(last, LeadStage.values()[random.nextInt(9)], occasion, deals.movesOf(lead));
      }
      default -> {
        LeadStage next = LeadStage.values()[random.nextInt(9)];
        if (lead.stage().leadsTo(next)) {
          lead.advanceTo(next, occasion, deals.movesOf(lead));
        }
      }
    }
  }

  /** Read by plain SQL, so that no mapping can hide a difference. */
  private static FunnelPosition rebuilt(EntityManager em, long lead) {
    List<FunnelEvent> events = new ArrayList<>();
    for (Object[] row :
        rows(
            em,
            "select stage, at, id from stage_change c where lead = "
                + lead
                + effective("stage_change"))) {
      events.add(
          FunnelEvent.entered(
              LeadStage.valueOf((String) row[0]), instant(row[1]), ((Number) row[2]).longValue()));
    }
    for (Object[] row :
        rows(
            em,
            "select kind, at, id, opportunity from opportunity_change c where lead = "
                + lead
                + effective("opportunity_change"))) {
      long id = ((Number) row[2]).longValue();
      long deal = ((Number) row[3]).longValue();
      switch ((String) row[0]) {
        case "OPENED" -> events.add(FunnelEvent.dealOpened(deal, instant(row[1]), id));
        case "WON" -> events.add(FunnelEvent.dealWon(deal, instant(row[1]), id));
        case "LOST" -> events.add(FunnelEvent.dealLost(deal, instant(row[1]), id));
        case "REOPENED" -> events.add(FunnelEvent.dealReopened(deal, instant(row[1]), id));
        default -> {}
      }
    }
    return FunnelPosition.of(day(1), events);
  }

  private static String effective(String table) {
    return " and not retracted and not exists (select 1 from "
        + table
        + " k where k.corrects = c.id)";
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(EntityManager em, String sql) {
    return em.createNativeQuery(sql).getResultList();
  }

  private static Instant instant(Object column) {
    return ((OffsetDateTime) column).toInstant();
  }

  private static Opportunity open(EntityManager em, Lead lead, int day) {
    Opportunity deal =
        new Opportunity(
            lead,
            em.find(SourceSystem.class, SourceSystem.OWN),
            Conversion.suggested(lead),
            euros(500),
            on(day));
    Opportunities deals = new Opportunities(em);
    deals.add(deal);
    deals.settle(lead);
    return deal;
  }

  private static Money euros(long euros) {
    return Money.of(euros * 100, "EUR", BigDecimal.ONE, DAY);
  }
}
