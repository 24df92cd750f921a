package org.closedloop.handoff;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.closedloop.lead.FunnelEvent;
import org.closedloop.lead.Lead;
import org.closedloop.lead.LeadStage;
import org.closedloop.lead.Occasion;

/**
 * A lead that Marketing offered to Sales, and what became of the offer.
 *
 * <p>It is open until Sales accepts it, returns it for nurturing or declines it, or Marketing
 * withdraws it; nobody answers twice. What Sales gets to read is frozen when the lead is offered.
 * Every step is kept as a {@link HandOffChange}; the lead moves through the funnel with it.
 */
@Entity
@Table(name = "hand_off")
public class HandOff {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hand_off")
  @SequenceGenerator(name = "hand_off", sequenceName = "hand_off_seq", allocationSize = 1000)
  private Long id;

  @Column(name = "hand_off_key", updatable = false)
  private String key;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lead", updatable = false)
  private Lead lead;

  private int round;

  @Embedded private HandOffStanding standing;

  private Integer rules;

  private Integer score;

  private String grade;

  @Column(name = "score_parts")
  private String scoreParts;

  private String briefing;

  private String routing;

  @Version private long version;

  @OneToMany(mappedBy = "offer", cascade = CascadeType.PERSIST)
  private List<HandOffChange> taken = new ArrayList<>();

  protected HandOff() {} // for JPA

  /**
   * Offers a lead to Sales.
   *
   * @param candidate what is known about the lead at this moment
   * @param rules what the departments agreed on
   * @param route to whom, and why
   * @param round the how many-th offer of this lead it is
   * @param deals what the lead's deals did to its position
   * @throws NotReady if something needed is missing; it is named
   * @throws NotOfferable if the lead is left out of everything or Sales has it already
   */
  public HandOff(
      Lead lead,
      Candidate candidate,
      HandOffRules rules,
      Route route,
      int round,
      Actor by,
      Instant now,
      Collection<FunnelEvent> deals) {
    if (!by.isMarketing()) {
      throw new NotYours();
    }
    Candidate.offerable(lead.stage(), lead.isExcluded());
    Readiness readiness = rules.readiness(candidate);
    readiness.demandAll();
    this.lead = requireNonNull(lead, "lead");
    this.key = UUID.randomUUID().toString();
    this.round = round;
    this.rules = rules.version();
    this.score = candidate.points();
    this.grade = candidate.grade();
    this.briefing = Briefing.of(candidate, readiness, now).text();
    this.routing = route.text();
    this.standing = new HandOffStanding();
    take(HandOffStep.offer(route, by, now));
    move(LeadStage.MARKETING_QUALIFIED, by, now, null, deals);
  }

  /**
   * What Sales answers, with the feedback agreed for it.
   *
   * @param today on which day it is answered
   * @throws AlreadyAnswered if somebody was faster
   * @throws FeedbackMissing if the answer lacks what was agreed; it is named
   */
  public void answer(
      Answer answer,
      HandOffRules agreed,
      Actor by,
      Instant now,
      LocalDate today,
      Collection<FunnelEvent> deals) {
    demandOpen();
    if (!by.sellsFor(standing.team())) {
      throw new NotYours();
    }
    agreed.check(answer, today);
    take(HandOffStep.answer(answer, by, now));
    LeadStage next =
        switch (answer.outcome()) {
          case ACCEPTED -> LeadStage.SALES_ACCEPTED;
          case RETURNED -> LeadStage.RECYCLED;
          case DECLINED -> agreed.isSuitable(answer) ? LeadStage.RECYCLED : LeadStage.LOST;
        };
    move(next, by, now, answer.reason(), deals);
  }

  /**
   * Marketing takes the offer back.
   *
   * @param reason why; needed
   */
  public void withdraw(String reason, Actor by, Instant now) {
    demandOpen();
    if (!by.isMarketing()) {
      throw new NotYours();
    }
    take(HandOffStep.of(HandOffChangeKind.WITHDRAWN, by, now, Words.needed(reason)));
  }

  /**
   * A manager of Sales gives it to somebody else.
   *
   * @param employee whom; null leaves it to the whole team
   */
  public void reassign(String team, String employee, String reason, Actor by, Instant now) {
    if (!standing.canBeReassigned()) {
      throw new AlreadyAnswered(standing.answeredBy());
    }
    if (!by.leadsSales()) {
      throw new NotYours();
    }
    take(HandOffStep.reassigned(team, employee, by, now, Words.fitting(reason, Words.LONG)));
  }

  /** Marketing confirms what it does next with a returned lead, and when it looks at it again. */
  public void confirm(String nextStep, LocalDate resubmitOn, Actor by, Instant now) {
    if (!by.isMarketing()) {
      throw new NotYours();
    }
    if (!standing.isToBeConfirmed()) {
      throw new NothingToConfirm();
    }
    take(HandOffStep.confirmed(Words.fitting(nextStep, Words.SHORT), resubmitOn, by, now));
  }

  /**
   * Brings a case the departments cannot settle to their managers.
   *
   * @param refusals how often Sales returned or declined this lead since a manager last decided
   */
  public void dispute(int refusals, HandOffRules agreed, String reason, Actor by, Instant now) {
    if (!standing.canBeDisputed()) {
      throw new NothingToDispute();
    }
    if (refusals < agreed.returnLimit()) {
      throw new TooEarlyToDispute(refusals, agreed.returnLimit());
    }
    take(HandOffStep.of(HandOffChangeKind.DISPUTED, by, now, Words.fitting(reason, Words.LONG)));
  }

  /**
   * A manager decides the case.
   *
   * @param why in words; needed
   */
  public void decide(
      Ruling ruling, String why, Actor by, Instant now, Collection<FunnelEvent> deals) {
    if (!by.isManager()) {
      throw new NotYours();
    }
    if (!standing.isDisputed()) {
      throw new NothingToDecide();
    }
    take(
        new HandOffStep(
            HandOffChangeKind.DECIDED,
            now,
            null,
            null,
            ruling.name(),
            null,
            null,
            null,
            Words.needed(why),
            by.account()));
    if (ruling == Ruling.CLOSE) {
      move(LeadStage.LOST, by, now, why, deals);
    }
  }

  /** Keeps what the points were made of when the lead was offered. */
  final void keepScore(String parts) {
    scoreParts = parts;
  }

  private void demandOpen() {
    if (standing.state() != HandOffState.OPEN) {
      throw new AlreadyAnswered(standing.answeredBy());
    }
  }

  private void take(HandOffStep step) {
    standing.take(step);
    taken.add(new HandOffChange(this, step));
    lead.touched();
  }

  /** Moves the lead, unless it is there already or beyond, as other systems may have said. */
  private void move(
      LeadStage next, Actor by, Instant now, String reason, Collection<FunnelEvent> deals) {
    if (lead.stage().leadsTo(next)) {
      lead.advanceTo(next, Occasion.now(now, by.account(), reason), deals);
    }
  }

  public Long id() {
    return id;
  }

  /** Names the offer in its history. */
  public String key() {
    return key;
  }

  public Lead lead() {
    return lead;
  }

  /** The how many-th offer of the lead this is. */
  public int round() {
    return round;
  }

  public HandOffStanding standing() {
    return standing;
  }

  public HandOffState state() {
    return standing.state();
  }

  /** Version of the rules it was offered by; null if another system offered it. */
  public Integer rules() {
    return rules;
  }

  /** Points of the lead when it was offered; null if it had none. */
  public Integer score() {
    return score;
  }

  public String grade() {
    return grade;
  }

  /** What the points were made of when it was offered; null if it had none. */
  public String scoreParts() {
    return scoreParts;
  }

  /** What Sales gets to read, frozen; empty if another system offered the lead. */
  public Briefing briefing() {
    return briefing == null ? Briefing.NONE : Briefing.parse(briefing);
  }

  /** Why this team and person; empty if another system offered the lead. */
  public Route route() {
    return routing == null
        ? new Route(standing.team(), standing.employee(), List.of())
        : Route.parse(routing);
  }

  /** The steps taken here, in their order. */
  public List<HandOffChange> taken() {
    return List.copyOf(taken);
  }
}
