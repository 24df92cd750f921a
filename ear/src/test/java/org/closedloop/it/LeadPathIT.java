package org.closedloop.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.closedloop.bulk.service.BulkAction;
import org.closedloop.bulk.service.BulkLead;
import org.closedloop.bulk.service.BulkOrder;
import org.closedloop.bulk.service.BulkOutcome;
import org.closedloop.bulk.service.BulkPreview;
import org.closedloop.bulk.service.BulkService;
import org.closedloop.bulk.service.Why;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.Slices;
import org.closedloop.journey.service.Amount;
import org.closedloop.journey.service.DealService;
import org.closedloop.journey.service.LeadService;
import org.closedloop.journey.service.LeadStory;
import org.closedloop.journey.service.StoryQuery;
import org.closedloop.lead.Address;
import org.closedloop.lead.IllegalStageChange;
import org.closedloop.lead.Lead;
import org.closedloop.lead.LeadStage;
import org.closedloop.lead.Leads;
import org.closedloop.lead.Occasion;
import org.closedloop.lead.ReasonMissing;
import org.closedloop.lead.service.LeadFilter;
import org.closedloop.lead.service.LeadOrder;
import org.closedloop.lead.service.LeadQuery;
import org.closedloop.lead.service.LeadRow;
import org.closedloop.opportunity.Conversion;
import org.closedloop.opportunity.DealTerms;
import org.closedloop.opportunity.Outcome;
import org.closedloop.source.SourceKey;
import org.closedloop.source.SourceSystem;
import org.closedloop.touchpoint.ActivityKind;
import org.closedloop.touchpoint.Contacted;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class LeadPathIT {

  @EJB private AsMarketing marketing;
  @EJB private AsMarketingLead marketingLead;
  @EJB private AsSales sales;
  @EJB private AsTopManagement management;

  @Inject private BulkService bulk;
  @Inject private LeadQuery leadQuery;
  @Inject private LeadService leadService;
  @Inject private DealService dealService;
  @Inject private StoryQuery stories;
  @Inject private Leads leads;
  @Inject private Slices slices;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  private SourceKey key;

  @BeforeEach
  void enterALead() throws Exception {
    key = new SourceKey(SourceKey.OWN, UUID.randomUUID().toString());
    transaction.begin();
    Instant now = clock.instant();
    leads.add(
        new Lead(
            em.find(SourceSystem.class, SourceSystem.OWN),
            key.id(),
            new Address("Nordwerk Kälte GmbH", "Anke Thomsen", "a@nordwerk.example", null, "Kiel"),
            slices.of(Dimensions.NONE.withOrigin("path_test", "autumn", "guide")),
            LeadStage.LEAD,
            Occasion.now(now, "test", null)));
    transaction.commit();
  }

  @Test
  void manyLeadsAreLookedAtFirstAndThenDoneAsTheRoleAllows() throws Exception {
    SourceKey other = key;
    enterALead();
    List<Long> both = List.of(leads.get(other).id(), leads.get(key).id());
    BulkOrder exclude = order(BulkAction.EXCLUDE, "Test");

    assertThatThrownBy(() -> marketing.call(() -> bulk.preview(BulkAction.EXCLUDE, both)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> marketing.call(() -> bulk.run(exclude, both)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> marketingLead.call(() -> bulk.preview(BulkAction.NURTURE, both)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> sales.call(() -> bulk.preview(BulkAction.ASSIGN, both)))
        .isInstanceOf(EJBAccessException.class);
    assertThat(management.call(() -> bulk.actions())).isEmpty();
    assertThat(marketingLead.call(() -> bulk.preview(BulkAction.EXCLUDE, both)).possible())
        .isEqualTo(both);
    assertThat(marketing.call(() -> bulk.preview(BulkAction.OFFER, both)).refused())
        .containsOnlyKeys(Why.NOT_WAITING);
    assertThat(sales.call(() -> bulk.preview(BulkAction.NURTURE, both)).refused())
        .containsOnlyKeys(Why.NOT_WITH_SALES);

    List<BulkOutcome> first = marketingLead.call(() -> bulk.run(exclude, both.subList(0, 1)));
    assertThat(first).singleElement().matches(BulkOutcome::isDone);

    BulkPreview left = marketing.call(() -> bulk.preview(BulkAction.PLAN, both));
    assertThat(left.possible()).isEqualTo(both.subList(1, 2));
    assertThat(left.refused().get(Why.EXCLUDED))
        .singleElement()
        .extracting(BulkLead::name)
        .isEqualTo("Nordwerk Kälte GmbH");
    assertThat(marketingLead.call(() -> bulk.run(order(BulkAction.INCLUDE, "No test"), both)))
        .extracting(BulkOutcome::isDone, each -> each.lead().why())
        .containsExactly(tuple(true, null), tuple(false, Why.COUNTING));
  }

  @Test
  void theListFindsLeadsByHowTheirWordsBegin() throws Exception {
    for (String word :
        List.of("nordwerk k", "ANKE", "thomsen", "a@nordwerk", key.id().substring(0, 30))) {
      assertThat(listed(word)).as(word).contains(key.toString());
    }
    for (String word :
        List.of("werk k", "nke", "_ordwerk", "%", "nordwerk's", "a@nordwerk.exampl?")) {
      assertThat(listed(word)).as(word).isEmpty();
    }
  }

  private List<String> listed(String word) throws Exception {
    LeadFilter filter =
        new LeadFilter(
            word, null, null, null, null, null, null, null, null, null, null, null, null);
    List<LeadRow> rows =
        sales.call(() -> leadQuery.rows(filter, LeadOrder.CREATED, false, 0, 1_000));
    assertThat(sales.call(() -> leadQuery.count(filter))).isEqualTo(rows.size());
    return rows.stream().map(LeadRow::key).toList();
  }

  @Test
  void oneThatARuleRefusesHoldsUpNoneOfTheOthers() throws Exception {
    SourceKey other = key;
    enterALead();
    List<Long> both = List.of(leads.get(other).id(), leads.get(key).id());

    BulkOrder unclear = new BulkOrder(BulkAction.PLAN, " ", LocalDate.of(2026, 12, 1), null, null);
    assertThat(marketing.call(() -> bulk.run(unclear, both)))
        .extracting(BulkOutcome::isDone, each -> each.refusal().orElseThrow().code())
        .containsExactly(tuple(false, "next-step-unclear"), tuple(false, "next-step-unclear"));

    assertThat(
            marketing.call(
                () ->
                    bulk.run(
                        new BulkOrder(
                            BulkAction.PLAN, "Call", LocalDate.of(2026, 12, 1), null, null),
                        List.of(both.get(0), -1L, both.get(1)))))
        .extracting(BulkOutcome::isDone, each -> each.lead().why())
        .containsExactly(tuple(true, null), tuple(false, Why.GONE), tuple(true, null));
  }

  private static BulkOrder order(BulkAction action, String why) {
    return new BulkOrder(action, why, null, null, null);
  }

  @Test
  void aLeadIsQualifiedAcceptedConvertedAndWon() throws Exception {
    as(
        marketing,
        () -> leadService.advance(key, LeadStage.MARKETING_QUALIFIED, "asked for a call"));
    as(sales, () -> leadService.advance(key, LeadStage.SALES_ACCEPTED, null));
    as(
        sales,
        () ->
            leadService.record(
                key,
                new Contacted(ActivityKind.CALL, true, "reached", "first call"),
                clock.instant()));
    Conversion report =
        sales.call(
            () ->
                dealService.convert(
                    key, new DealTerms("Kühlhaus 2", "e7", null), new Amount(8_000_000, "EUR")));
    SourceKey deal = SourceKey.parse(story().deals().get(0).key());
    as(sales, () -> dealService.win(deal, new Amount(7_500_000, "EUR"), "service"));

    LeadStory story = story();

    assertThat(report.all()).isEqualTo(7);
    assertThat(report.taken().size() + report.differing().size() + report.dropped().size())
        .isEqualTo(7);
    assertThat(story.stage()).isEqualTo(LeadStage.CUSTOMER);
    assertThat(story.deals().get(0).outcome()).isEqualTo(Outcome.WON);
    assertThat(story.deals().get(0).reportingCents()).isEqualTo(7_500_000);
    assertThat(story.happenings())
        .extracting(happening -> happening.what())
        .containsExactlyInAnyOrder(
            "LEAD", "MARKETING_QUALIFIED", "SALES_ACCEPTED", "CALL", "OPENED", "WON");
    assertThat(marks()).isGreaterThanOrEqualTo(6);
  }

  @Test
  void aLostDealIsReopenedAndKeepsItsReason() throws Exception {
    sales.call(() -> dealService.convert(key, new DealTerms("A", null, null), null));
    SourceKey deal = SourceKey.parse(story().deals().get(0).key());

    assertThatThrownBy(() -> as(sales, () -> dealService.lose(deal, null, " ")))
        .isInstanceOf(ReasonMissing.class);
    as(sales, () -> dealService.lose(deal, null, "price"));
    as(sales, () -> dealService.reopen(deal, null));

    assertThat(story().deals().get(0).outcome()).isEqualTo(Outcome.OPEN);
    assertThat(story().deals().get(0).cycle()).isEqualTo(2);
    assertThat(story().happenings()).anyMatch(happening -> "price".equals(happening.reason()));
  }

  @Test
  void nobodyActsOutsideTheOwnRole() throws Exception {
    refused(marketing, () -> leadService.advance(key, LeadStage.SALES_ACCEPTED, null));
    refused(marketing, () -> leadService.exclude(key, "spam"));
    refused(marketing, () -> dealService.convert(key, new DealTerms("A", null, null), null));
    refused(sales, () -> leadService.exclude(key, "spam"));
    refused(management, () -> leadService.advance(key, LeadStage.MARKETING_QUALIFIED, null));
    refused(management, () -> dealService.suggested(key));
    assertThatThrownBy(() -> stories.of(key)).isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> leadService.include(key, "x")).isInstanceOf(EJBAccessException.class);

    assertThat(story().stage()).isEqualTo(LeadStage.LEAD);
    assertThat(story().excluded()).isFalse();
  }

  @Test
  void spamIsExcludedWithAReasonAndTheRefusalArrivesAsItIs() throws Exception {
    assertThatThrownBy(() -> as(marketingLead, () -> leadService.exclude(key, null)))
        .isInstanceOf(ReasonMissing.class);
    assertThatThrownBy(
            () -> as(marketing, () -> leadService.advance(key, LeadStage.CUSTOMER, null)))
        .isInstanceOf(IllegalStageChange.class);

    as(marketingLead, () -> leadService.exclude(key, "competitor"));

    assertThat(story().excluded()).isTrue();
  }

  private LeadStory story() throws Exception {
    return management.call(() -> stories.of(key));
  }

  private long marks() {
    return em.createQuery("select count(m) from ChangedLead m where m.lead.key = :key", Long.class)
        .setParameter("key", key.id())
        .getSingleResult();
  }

  /** Something somebody does. */
  private interface Deed {
    void run();
  }

  private static void as(As somebody, Deed deed) throws Exception {
    Callable<Void> work =
        () -> {
          deed.run();
          return null;
        };
    somebody.call(work);
  }

  private static void refused(As somebody, Deed deed) {
    assertThatThrownBy(() -> as(somebody, deed)).isInstanceOf(EJBAccessException.class);
  }
}
