package org.closedloop.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.Slice;
import org.closedloop.campaign.Slices;
import org.closedloop.handoff.AlreadyAnswered;
import org.closedloop.handoff.AlreadyOffered;
import org.closedloop.handoff.Answer;
import org.closedloop.handoff.FeedbackMissing;
import org.closedloop.handoff.HandOffRules;
import org.closedloop.handoff.HandOffState;
import org.closedloop.handoff.InDispute;
import org.closedloop.handoff.NotReady;
import org.closedloop.handoff.Outcome;
import org.closedloop.handoff.Ruling;
import org.closedloop.handoff.service.HandOffFilter;
import org.closedloop.handoff.service.HandOffInboxQuery;
import org.closedloop.handoff.service.HandOffRow;
import org.closedloop.handoff.service.HandOffRulesService;
import org.closedloop.handoff.service.HandOffService;
import org.closedloop.handoff.service.LeadHandOffs;
import org.closedloop.lead.Address;
import org.closedloop.lead.Lead;
import org.closedloop.lead.LeadStage;
import org.closedloop.lead.Leads;
import org.closedloop.lead.Occasion;
import org.closedloop.scoring.ScoreReached;
import org.closedloop.source.SourceKey;
import org.closedloop.source.SourceSystem;
import org.closedloop.touchpoint.Contacts;
import org.closedloop.touchpoint.Touchpoint;
import org.closedloop.touchpoint.TouchpointKind;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class HandOffIT {

  @EJB private AsMarketing marketing;
  @EJB private AsMarketingLead marketingLead;
  @EJB private AsSales sales;
  @EJB private AsTopManagement management;

  @Inject private HandOffService service;
  @Inject private HandOffInboxQuery query;
  @Inject private HandOffRulesService rules;
  @Inject private Event<ScoreReached> thresholds;
  @Inject private Leads leads;
  @Inject private Slices slices;
  @Inject private Contacts contacts;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  private SourceKey key;

  @BeforeEach
  void aLeadThatAskedForSomething() throws Exception {
    key = enter(true);
  }

  private SourceKey enter(boolean interested) throws Exception {
    SourceKey named = new SourceKey(SourceKey.OWN, UUID.randomUUID().toString());
    transaction.begin();
    Occasion now = Occasion.now(clock.instant(), "test", null);
    Slice slice = slices.of(Dimensions.NONE.withOrigin("hand_off_test", "autumn", "guide"));
    Lead lead =
        new Lead(
            em.find(SourceSystem.class, SourceSystem.OWN),
            named.id(),
            new Address("Nordwerk Kälte GmbH", "Anke Thomsen", "a@nordwerk.example", null, "Kiel"),
            slice,
            LeadStage.LEAD,
            now);
    leads.add(lead);
    if (interested) {
      contacts.add(new Touchpoint(lead, TouchpointKind.DOWNLOAD, slice, "Heat recovery", now));
    }
    transaction.commit();
    return named;
  }

  @Test
  void marketingOffersSalesReturnsMarketingNurturesAndOffersAgainSalesAccepts() throws Exception {
    long first = offered();
    as(sales, () -> service.answer(first, returned()));
    assertThat(stage()).isEqualTo(LeadStage.RECYCLED);
    as(marketing, () -> service.confirm(first, "send the grant guide", null));
    long second = offered();
    as(sales, () -> service.answer(second, Answer.accepted(5)));

    LeadHandOffs story = story();

    assertThat(stage()).isEqualTo(LeadStage.SALES_ACCEPTED);
    assertThat(story.rounds())
        .extracting(row -> row.state())
        .containsExactly(HandOffState.RETURNED, HandOffState.ACCEPTED);
    assertThat(story.rounds().get(0).reason().english()).isEqualTo("Need comes later");
    assertThat(story.rounds().get(0).nextStep()).isEqualTo("send the grant guide");
    assertThat(story.rounds().get(1).round()).isEqualTo(2);
    assertThat(story.briefed().briefing().reasonToCall().subject()).isEqualTo("Heat recovery");
    assertThat(steps()).containsExactly("OFFERED", "RETURNED", "CONFIRMED", "OFFERED", "ACCEPTED");
  }

  @Test
  void whatIsDueFirstStandsFirstHoweverLateItWasOffered() throws Exception {
    offered();
    key = enter(true);
    offered();
    List<HandOffRow> all = sales.call(() -> query.rows(HandOffFilter.OPEN, 0, 10_000));

    List<HandOffRow> soonest = sales.call(() -> query.soonest(HandOffFilter.OPEN, 5));

    assertThat(soonest).isNotEmpty().hasSize(Math.min(5, all.size()));
    assertThat(soonest)
        .extracting(HandOffIT::deadline)
        .isEqualTo(all.stream().map(HandOffIT::deadline).sorted().limit(5).toList());
  }

  private static Instant deadline(HandOffRow row) {
    return row.due() == null ? Instant.MAX : row.due().dueAt();
  }

  @Test
  void aLeadThatIsNotReadyIsNotOffered() throws Exception {
    SourceKey silent = enter(false);

    assertThatThrownBy(() -> marketing.call(() -> service.offer(silent)))
        .isInstanceOf(NotReady.class);
    assertThat(story(silent).rounds()).isEmpty();
  }

  @Test
  void nobodyActsOutsideTheOwnRoleOrWithoutTheFeedbackOwed() throws Exception {
    assertThatThrownBy(() -> sales.call(() -> service.offer(key)))
        .isInstanceOf(EJBAccessException.class);
    long id = offered();
    refused(marketing, EJBAccessException.class, () -> service.answer(id, Answer.accepted(4)));
    refused(sales, EJBAccessException.class, () -> service.withdraw(id, "x"));
    refused(sales, EJBAccessException.class, () -> service.decide(id, Ruling.CLOSE, "x"));
    refused(
        sales,
        FeedbackMissing.class,
        () -> service.answer(id, new Answer(Outcome.ACCEPTED, null, null, null, null, null)));
    assertThatThrownBy(() -> marketing.call(() -> service.offer(key)))
        .isInstanceOf(AlreadyOffered.class);

    assertThat(story().last().state()).isEqualTo(HandOffState.OPEN);
    assertThat(steps()).containsExactly("OFFERED");
  }

  @Test
  void twoAnswersAtTheSameTimeBecomeOneAnswerAndOneRefusal() throws Exception {
    long id = offered();
    ExecutorService two = Executors.newFixedThreadPool(2);
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Callable<String> answer =
        () -> {
          Thread.currentThread().setContextClassLoader(loader);
          try {
            as(sales, () -> service.answer(id, Answer.accepted(4)));
            return "accepted";
          } catch (AlreadyAnswered refusal) {
            return "refused";
          }
        };
    List<String> came = new ArrayList<>();
    for (Future<String> each : two.invokeAll(List.of(answer, answer))) {
      came.add(each.get());
    }
    two.shutdown();

    assertThat(came).containsExactlyInAnyOrder("accepted", "refused");
    assertThat(steps()).containsExactly("OFFERED", "ACCEPTED");
  }

  @Test
  void theThirdReturnGoesToTheManagersWhoDecide() throws Exception {
    for (int round = 1; round <= 3; round++) {
      long id = offered();
      as(sales, () -> service.answer(id, returned()));
    }
    assertThatThrownBy(() -> marketing.call(() -> service.offer(key)))
        .isInstanceOf(InDispute.class);

    long last = story().last().id();
    as(marketingLead, () -> service.decide(last, Ruling.OFFER_AGAIN, "the project is real"));
    offered();

    assertThat(story().refusals()).isZero();
    assertThat(story().last().round()).isEqualTo(4);
  }

  @Test
  void aLeadThatReachesTheThresholdIsOfferedByItselfOnlyIfTheRulesSaySo() throws Exception {
    reached(key);
    assertThat(story().rounds()).isEmpty();

    offerByThemselves(true);
    try {
      reached(key);
      SourceKey silent = enter(false);
      reached(silent);

      assertThat(story().last().state()).isEqualTo(HandOffState.OPEN);
      assertThat(story().briefed().offeredBy()).isEqualTo("closedloop");
      assertThat(story(silent).rounds()).isEmpty();
    } finally {
      offerByThemselves(false);
    }
  }

  private void reached(SourceKey named) throws Exception {
    transaction.begin();
    long id =
        em.createQuery("select l.id from Lead l where l.key = :key", Long.class)
            .setParameter("key", named.id())
            .getSingleResult();
    thresholds.fire(new ScoreReached(id, 60, clock.instant()));
    transaction.commit();
  }

  private void offerByThemselves(boolean wanted) throws Exception {
    HandOffRules now = management.call(() -> query.rules());
    HandOffRules next =
        new HandOffRules(
            now.version(),
            now.validFrom(),
            now.publishedBy(),
            "automatic offers: " + wanted,
            now.returnLimit(),
            wanted,
            now.readiness(),
            now.reasons(),
            now.feedback(),
            now.routing());
    marketingLead.call(() -> rules.publish(next, now.version()));
  }

  @Test
  void bothDepartmentsReadWhatTheOtherSays() throws Exception {
    long id = offered();
    as(marketing, () -> service.comment(key, id, "The grant runs until March."));
    as(sales, () -> service.comment(key, id, "Thank you."));

    assertThat(story().comments())
        .extracting(said -> said.side() + ": " + said.words())
        .containsExactly("MARKETING: The grant runs until March.", "SALES: Thank you.");
  }

  private long offered() throws Exception {
    return marketing.call(() -> service.offer(key));
  }

  private Answer returned() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30);
    return new Answer(Outcome.RETURNED, "need-later", "send a guide", day, 4, "budget 2027");
  }

  private LeadHandOffs story() throws Exception {
    return story(key);
  }

  private LeadHandOffs story(SourceKey of) throws Exception {
    return management.call(() -> query.of(of));
  }

  private LeadStage stage() {
    return em.createQuery("select l.stage from Lead l where l.key = :key", LeadStage.class)
        .setParameter("key", key.id())
        .getSingleResult();
  }

  private List<String> steps() {
    return em.createQuery(
            "select h.kind from HandOffChange h where h.lead.key = :key order by h.at, h.id",
            Object.class)
        .setParameter("key", key.id())
        .getResultStream()
        .map(Object::toString)
        .toList();
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

  private static void refused(As somebody, Class<? extends Exception> how, Deed deed) {
    assertThatThrownBy(() -> as(somebody, deed)).isInstanceOf(how);
  }
}
