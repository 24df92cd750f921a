package org.closedloop.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.Slice;
import org.closedloop.campaign.Slices;
import org.closedloop.handoff.service.HandOffService;
import org.closedloop.lead.Address;
import org.closedloop.lead.Lead;
import org.closedloop.lead.LeadStage;
import org.closedloop.lead.Leads;
import org.closedloop.lead.Occasion;
import org.closedloop.lead.ReasonMissing;
import org.closedloop.organisation.Department;
import org.closedloop.sla.AgreementState;
import org.closedloop.sla.AgreementTerms;
import org.closedloop.sla.BadTerm;
import org.closedloop.sla.DraftExists;
import org.closedloop.sla.NotADraft;
import org.closedloop.sla.PromiseTerms;
import org.closedloop.sla.SignsForOtherSide;
import org.closedloop.sla.clock.ClockState;
import org.closedloop.sla.clock.SamePerson;
import org.closedloop.sla.clock.SlaClocks;
import org.closedloop.sla.service.AgreementService;
import org.closedloop.sla.service.ClockQuery;
import org.closedloop.sla.service.ContractQuery;
import org.closedloop.sla.service.ContractView;
import org.closedloop.sla.service.InterventionService;
import org.closedloop.sla.service.RunningClock;
import org.closedloop.source.SourceKey;
import org.closedloop.source.SourceSystem;
import org.closedloop.touchpoint.Contacts;
import org.closedloop.touchpoint.Touchpoint;
import org.closedloop.touchpoint.TouchpointKind;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The agreement between both sides and what people do to its clocks. All roles act under one
 * account here, so whatever needs two people needs a second one written into the database.
 */
@ArquillianTest
class AgreementIT {

  private static final String OTHER = "somebody-else";

  @EJB private AsMarketing marketing;
  @EJB private AsMarketingLead marketingLead;
  @EJB private AsSales sales;
  @EJB private AsSalesLead salesLead;
  @EJB private AsTopManagement management;

  @Inject private AgreementService service;
  @Inject private ContractQuery contracts;
  @Inject private InterventionService interventions;
  @Inject private ClockQuery clocks;
  @Inject private SlaClocks settling;
  @Inject private HandOffService handOffs;
  @Inject private Leads leads;
  @Inject private Slices slices;
  @Inject private Contacts contacts;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @BeforeEach
  void hireSomebody() throws Exception {
    change(
        "insert into employee (id, code, name, active, recorded_at, version) values (-11,"
            + " 'agreed-ada', 'Ada', true, timestamp with time zone '2026-01-01 00:00:00+00', 1)",
        account("agreed-boss", null),
        account("agreed-ada", "agreed-ada"),
        role("agreed-boss", "management"),
        role("agreed-ada", "sales"));
  }

  /** No other test is judged by what was agreed here. */
  @AfterEach
  void endTheAgreement() throws Exception {
    change(
        "update agreement_version set state = 'RESET', in_force_to = in_force_from"
            + " where state in ('SIGNED', 'SUPERSEDED')",
        "update sla_clock set next_at = null, ended_at = started_at, state = 'CANCELLED'"
            + " where ended_at is null",
        "delete from notice where recipient like 'agreed-%'",
        "delete from user_role where user_name like 'agreed-%'",
        "delete from user_account where name like 'agreed-%'",
        "delete from employee where code like 'agreed-%'");
    for (ContractView each : versions()) {
      if (each.state() == AgreementState.DRAFT) {
        as(management, () -> service.discard(each.id()));
      }
    }
  }

  @Test
  void aDraftJudgesNothingUntilBothSidesHaveSigned() throws Exception {
    long draft = drafted("8");

    assertThatThrownBy(() -> as(salesLead, service::draft)).isInstanceOf(DraftExists.class);
    assertThatThrownBy(() -> as(sales, service::draft)).isInstanceOf(EJBAccessException.class);
    SourceKey unsigned = offered();
    assertThat(clocksOf(unsigned)).isEmpty();
    as(marketingLead, () -> service.sign(draft, Department.MARKETING));
    SourceKey halfSigned = offered();

    assertThat(clocksOf(halfSigned)).isEmpty();
    assertThat(version(draft).missing()).containsExactly(Department.SALES);

    signedBy(draft, Department.MARKETING, OTHER);
    as(salesLead, () -> service.sign(draft, Department.SALES));
    SourceKey signed = offered();

    assertThat(version(draft).state()).isEqualTo(AgreementState.SIGNED);
    assertThat(clocksOf(signed)).extracting(RunningClock::kind).containsExactly("answer");
    assertThat(clocksOf(signed).get(0).limitMinutes()).isEqualTo(8 * 60);
    assertThat(clocksOf(unsigned)).isEmpty();
    assertThat(clocksOf(halfSigned)).isEmpty();
    assertThatThrownBy(() -> as(marketingLead, () -> service.amend(draft, terms("4"))))
        .isInstanceOf(NotADraft.class);
  }

  @Test
  void nobodySignsForTheOtherSide() throws Exception {
    long draft = drafted("8");

    assertThatThrownBy(() -> as(marketingLead, () -> service.sign(draft, Department.SALES)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> as(management, () -> service.sign(draft, Department.SALES)))
        .isInstanceOf(EJBAccessException.class);
    as(marketingLead, () -> service.sign(draft, Department.MARKETING));
    assertThatThrownBy(() -> as(salesLead, () -> service.sign(draft, Department.SALES)))
        .as("the same account in another role")
        .isInstanceOf(SignsForOtherSide.class);

    assertThat(version(draft).state()).isEqualTo(AgreementState.DRAFT);
    as(salesLead, () -> service.amend(draft, terms("6")));
    assertThat(version(draft).signatures()).as("after other terms").isEmpty();
    assertThatThrownBy(() -> as(salesLead, () -> service.amend(draft, terms("soon"))))
        .isInstanceOf(BadTerm.class);
  }

  @Test
  void aResetInMidMonthLeavesWhatWasJudgedBeforeAndJudgesNothingAfter() throws Exception {
    long version = signed("8");
    SourceKey before = offered();
    long lead = lead(before);
    settling.settle(List.of(lead), clock.instant().plus(Duration.ofDays(9)));
    RunningClock judged = clocksOf(before).get(0);
    assertThat(judged.state()).isEqualTo(ClockState.BREACHED);

    as(marketingLead, () -> service.askReset(version, Department.MARKETING, "new goals"));
    assertThatThrownBy(
            () -> as(marketingLead, () -> service.confirmReset(version, Department.MARKETING)))
        .isInstanceOf(SignsForOtherSide.class);
    change("update agreement_version set reset_asked_by = '" + OTHER + "' where id = " + version);
    as(salesLead, () -> service.confirmReset(version, Department.SALES));
    SourceKey after = offered();
    settling.settle(List.of(lead), clock.instant().plus(Duration.ofDays(10)));

    assertThat(version(version).state()).isEqualTo(AgreementState.RESET);
    assertThat(clocksOf(after)).isEmpty();
    assertThat(clocksOf(before).get(0).state()).isEqualTo(ClockState.BREACHED);
    assertThat(clocksOf(before).get(0).dueAt()).isEqualTo(judged.dueAt());
  }

  @Test
  void aPauseNeedsAReasonAndASecondPerson() throws Exception {
    signed("8");
    SourceKey key = offered();
    RunningClock running = clocksOf(key).get(0);

    assertThatThrownBy(() -> as(sales, () -> interventions.askPause(running.id(), " ", null)))
        .isInstanceOf(ReasonMissing.class);
    assertThatThrownBy(
            () -> as(marketing, () -> interventions.askPause(running.id(), "not ours", null)))
        .as("the other side")
        .isInstanceOf(EJBAccessException.class);
    as(sales, () -> interventions.askPause(running.id(), "customer is abroad", null));
    assertThat(settled(key).state()).as("asked, not approved").isEqualTo(ClockState.RUNNING);
    assertThat(settled(key).pauseAsked()).isNotNull();
    assertThatThrownBy(() -> as(sales, () -> interventions.approvePause(running.id())))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> as(salesLead, () -> interventions.approvePause(running.id())))
        .isInstanceOf(SamePerson.class);

    change("update sla_intervention set actor = '" + OTHER + "' where clock = " + running.id());
    as(salesLead, () -> interventions.approvePause(running.id()));
    RunningClock paused = settled(key);

    assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
    assertThat(paused.pauseAsked()).isNull();
    settling.settle(List.of(running.leadId()), clock.instant().plus(Duration.ofDays(30)));
    assertThat(clocksOf(key).get(0).state()).as("a month later").isEqualTo(ClockState.PAUSED);

    as(salesLead, () -> interventions.resume(running.id()));
    assertThat(settled(key).state()).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void aLeadNamesSomebodyElseAndTheOtherSideMayOnlyAsk() throws Exception {
    signed("8");
    SourceKey key = offered();
    RunningClock running = clocksOf(key).get(0);

    assertThatThrownBy(
            () -> as(marketingLead, () -> interventions.reassign(running.id(), "agreed-ada")))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> as(sales, () -> interventions.reassign(running.id(), "agreed-ada")))
        .isInstanceOf(EJBAccessException.class);
    as(salesLead, () -> interventions.reassign(running.id(), "agreed-ada"));

    assertThat(settled(key).employee()).isEqualTo("agreed-ada");
    assertThat(settled(key).responsible()).isEqualTo("Ada");

    as(marketingLead, () -> interventions.inquire(running.id(), "How does it stand?"));
    assertThatThrownBy(() -> as(sales, () -> interventions.inquire(running.id(), "?")))
        .isInstanceOf(EJBAccessException.class);

    assertThat(told("agreed-ada")).contains("sla-asked");
    List<?> said =
        em.createNativeQuery("select said from lead_comment where lead = ?")
            .setParameter(1, running.leadId())
            .getResultList();
    assertThat(said).extracting(String::valueOf).containsExactly("How does it stand?");
  }

  @Test
  void timeThatRunsOutGoesUpFromThePersonToTheLeadToManagement() throws Exception {
    signed("8");
    SourceKey key = offered();
    RunningClock running = clocksOf(key).get(0);
    as(salesLead, () -> interventions.reassign(running.id(), "agreed-ada"));
    settled(key);
    Instant due = running.dueAt();

    settling.settle(List.of(running.leadId()), due.minus(Duration.ofMinutes(1)));
    assertThat(told("agreed-ada")).containsExactly("sla-warned");
    assertThat(told("agreed-boss")).isEmpty();

    settling.settle(List.of(running.leadId()), due.plus(Duration.ofMinutes(1)));
    assertThat(told("agreed-ada")).containsExactly("sla-breached", "sla-warned");
    assertThat(told("agreed-boss")).isEmpty();

    settling.settle(List.of(running.leadId()), due.plus(Duration.ofDays(6)));
    assertThat(told("agreed-ada")).containsExactly("sla-breached", "sla-still-open", "sla-warned");
    assertThat(told("agreed-boss")).containsExactly("sla-still-open");
    settling.settle(List.of(running.leadId()), due.plus(Duration.ofDays(6)));
    assertThat(told("agreed-boss")).as("told once").hasSize(1);
  }

  private long drafted(String hours) throws Exception {
    long draft = marketingLead.call(() -> service.draft());
    as(marketingLead, () -> service.amend(draft, terms(hours)));
    return draft;
  }

  private long signed(String hours) throws Exception {
    long draft = drafted(hours);
    as(marketingLead, () -> service.sign(draft, Department.MARKETING));
    signedBy(draft, Department.MARKETING, OTHER);
    as(salesLead, () -> service.sign(draft, Department.SALES));
    return draft;
  }

  private void signedBy(long version, Department party, String account) throws Exception {
    change(
        "update agreement_signature set signed_by = '"
            + account
            + "' where agreement_version = "
            + version
            + " and department = '"
            + party
            + "'");
    em.getEntityManagerFactory().getCache().evictAll();
  }

  private AgreementTerms terms(String hours) {
    return new AgreementTerms(
        null,
        clock.instant().minusSeconds(60),
        null,
        Set.of(Department.MARKETING, Department.SALES),
        Set.of(),
        List.of(
            new PromiseTerms(
                "answer",
                "answer",
                Department.SALES,
                null,
                "standard",
                new BigDecimal("0.9"),
                Map.of("hours", hours))),
        Map.of(),
        null);
  }

  private List<ContractView> versions() throws Exception {
    return management.call(() -> contracts.versions());
  }

  private ContractView version(long id) throws Exception {
    return management.call(() -> contracts.version(id));
  }

  /** A lead that is offered now. */
  private SourceKey offered() throws Exception {
    SourceKey named = new SourceKey(SourceKey.OWN, UUID.randomUUID().toString());
    transaction.begin();
    Occasion now = Occasion.now(clock.instant(), "test", null);
    Slice slice = slices.of(Dimensions.NONE.withOrigin("agreement_test", "autumn", "guide"));
    Lead lead =
        new Lead(
            em.find(SourceSystem.class, SourceSystem.OWN),
            named.id(),
            new Address("Elbtal Präzision GmbH", "Ida Reich", "i@elbtal.example", null, "Dresden"),
            slice,
            LeadStage.LEAD,
            now);
    leads.add(lead);
    contacts.add(new Touchpoint(lead, TouchpointKind.DOWNLOAD, slice, "Heat recovery", now));
    transaction.commit();
    marketing.call(() -> handOffs.offer(named));
    settling.settle(List.of(lead(named)), clock.instant());
    return named;
  }

  private long lead(SourceKey key) {
    return em.createQuery("select l.id from Lead l where l.key = :key", Long.class)
        .setParameter("key", key.id())
        .getSingleResult();
  }

  private List<RunningClock> clocksOf(SourceKey key) throws Exception {
    return management.call(() -> clocks.ofLead(key));
  }

  private RunningClock settled(SourceKey key) throws Exception {
    settling.settle(List.of(lead(key)), clock.instant());
    return clocksOf(key).get(0);
  }

  private List<String> told(String account) {
    List<?> kinds =
        em.createNativeQuery(
                "select kind from notice where recipient = ? and kind like 'sla-%' order by kind")
            .setParameter(1, account)
            .getResultList();
    return kinds.stream().map(String::valueOf).toList();
  }

  private static String account(String name, String employee) {
    return "insert into user_account (name, password_hash, display_name, active, demo, stamp,"
        + " created_at, version, employee) values ('"
        + name
        + "', 'x', 'x', true, false, 0, timestamp with time zone '2026-01-01 00:00:00+00', 1, "
        + (employee == null ? "null" : "'" + employee + "'")
        + ")";
  }

  private static String role(String name, String role) {
    return "insert into user_role (user_name, role) values ('" + name + "', '" + role + "')";
  }

  private void change(String... statements) throws Exception {
    transaction.begin();
    for (String statement : statements) {
      em.createNativeQuery(statement).executeUpdate();
    }
    transaction.commit();
    em.getEntityManagerFactory().getCache().evictAll();
  }

  /** Something somebody does. */
  private interface Deed {
    void run() throws Exception;
  }

  private static void as(As somebody, Deed deed) throws Exception {
    Callable<Void> work =
        () -> {
          deed.run();
          return null;
        };
    somebody.call(work);
  }
}
