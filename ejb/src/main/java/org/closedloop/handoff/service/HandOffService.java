package org.closedloop.handoff.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.handoff.Actor;
import org.closedloop.handoff.AlreadyAnswered;
import org.closedloop.handoff.Answer;
import org.closedloop.handoff.HandOff;
import org.closedloop.handoff.HandOffChangeKind;
import org.closedloop.handoff.HandOffChanged;
import org.closedloop.handoff.HandOffId;
import org.closedloop.handoff.HandOffRules;
import org.closedloop.handoff.HandOffState;
import org.closedloop.handoff.HandOffs;
import org.closedloop.handoff.LeadComment;
import org.closedloop.handoff.LeadCommented;
import org.closedloop.handoff.Offering;
import org.closedloop.handoff.Outcome;
import org.closedloop.handoff.Rulebook;
import org.closedloop.handoff.Ruling;
import org.closedloop.lead.Lead;
import org.closedloop.opportunity.Opportunities;
import org.closedloop.organisation.Role;
import org.closedloop.source.SourceKey;

/** Where Marketing offers leads and Sales answers, and where both settle what they disagree on. */
@Stateless
public class HandOffService {

  @Inject private HandOffs handOffs;
  @Inject private Offering offering;
  @Inject private Rulebook rulebook;
  @Inject private Opportunities opportunities;
  @Inject private Callers callers;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;
  @Inject private Event<HandOffChanged> changed;
  @Inject private Event<LeadCommented> commented;
  @Resource private SessionContext caller;

  /**
   * Offers a lead to Sales; the rules say to whom.
   *
   * @return the number of the hand-off
   * @throws org.closedloop.handoff.NotReady if something needed is not known; it is named
   */
  @RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD})
  public long offer(SourceKey lead) {
    return offering.offer(handOffs.locked(lead), callers.of(caller), clock.instant()).id();
  }

  /**
   * Answers an offered lead; a third return goes to the managers by itself.
   *
   * @throws AlreadyAnswered if somebody was faster
   */
  @RolesAllowed({Role.SALES, Role.SALES_LEAD})
  public void answer(long id, Answer answer) {
    HandOff handOff = open(id);
    Actor by = callers.of(caller);
    Instant now = clock.instant();
    HandOffRules rules = rulebook.validAt(now);
    Lead lead = handOff.lead();
    handOff.answer(answer, rules, by, now, zone.dayOf(now), opportunities.movesOf(lead));
    if (answer.outcome() == Outcome.ACCEPTED) {
      offering.own(handOff, by, now);
    }
    tell(handOff, HandOffChangeKind.valueOf(answer.outcome().name()), now);
    int refusals = handOffs.refusals(lead);
    if (answer.outcome() == Outcome.RETURNED && refusals >= rules.returnLimit()) {
      handOff.dispute(refusals, rules, null, by, now);
      tell(handOff, HandOffChangeKind.DISPUTED, now);
    }
  }

  /** Accepts several at once, with one judgement of their quality; all or none. */
  @RolesAllowed({Role.SALES, Role.SALES_LEAD})
  public void acceptAll(List<Long> ids, int rating) {
    ids.stream().sorted().forEach(id -> answer(id, Answer.accepted(rating)));
  }

  /** Marketing takes an offer back that nobody answered yet. */
  @RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD})
  public void withdraw(long id, String reason) {
    open(id);
    change(id, HandOffChangeKind.WITHDRAWN, (it, by, now) -> it.withdraw(reason, by, now));
  }

  /**
   * Gives a hand-off to another person or team.
   *
   * @param employee whom; null leaves it to the whole team
   */
  @RolesAllowed(Role.SALES_LEAD)
  public void reassign(long id, String team, String employee, String reason) {
    change(
        id,
        HandOffChangeKind.REASSIGNED,
        (it, by, now) -> it.reassign(team, employee, reason, by, now));
  }

  /**
   * Marketing confirms what it does next with a returned lead.
   *
   * @param nextStep null leaves what Sales wished
   * @param resubmitOn null leaves the day Sales named
   */
  @RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD})
  public void confirm(long id, String nextStep, LocalDate resubmitOn) {
    change(
        id,
        HandOffChangeKind.CONFIRMED,
        (it, by, now) -> it.confirm(nextStep, resubmitOn, by, now));
  }

  /** Brings a refusal the departments cannot settle to their managers. */
  @RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD})
  public void dispute(long id, String reason) {
    change(
        id,
        HandOffChangeKind.DISPUTED,
        (it, by, now) ->
            it.dispute(handOffs.refusals(it.lead()), rulebook.validAt(now), reason, by, now));
  }

  /** A manager decides a disputed case. */
  @RolesAllowed({Role.MARKETING_LEAD, Role.SALES_LEAD, Role.MANAGEMENT})
  public void decide(long id, Ruling ruling, String why) {
    change(
        id,
        HandOffChangeKind.DECIDED,
        (it, by, now) -> it.decide(ruling, why, by, now, opportunities.movesOf(it.lead())));
  }

  /**
   * Says something about a lead to the other department.
   *
   * @param handOff the hand-off it is about; null if it is about the lead
   */
  @RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD, Role.MANAGEMENT})
  public void comment(SourceKey lead, Long handOff, String words) {
    Instant now = clock.instant();
    LeadComment comment =
        new LeadComment(handOffs.locked(lead), handOff, words, callers.of(caller), now);
    handOffs.add(comment);
    commented.fire(
        new LeadCommented(
            comment.lead().id(), comment.id(), comment.author(), comment.side(), now));
  }

  /** Something done to a hand-off. */
  private interface Verb {
    void on(HandOff handOff, Actor by, Instant now);
  }

  private void change(long id, HandOffChangeKind kind, Verb verb) {
    HandOff handOff = handOffs.locked(new HandOffId(id));
    Instant now = clock.instant();
    verb.on(handOff, callers.of(caller), now);
    tell(handOff, kind, now);
  }

  private HandOff open(long id) {
    HandOff handOff = handOffs.locked(new HandOffId(id));
    if (handOff.state() != HandOffState.OPEN) {
      throw new AlreadyAnswered(callers.nameOf(handOff.standing().answeredBy()));
    }
    return handOff;
  }

  private void tell(HandOff handOff, HandOffChangeKind kind, Instant now) {
    handOffs.write();
    changed.fire(new HandOffChanged(handOff.lead().id(), handOff.id(), kind, now));
  }
}
