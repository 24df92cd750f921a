package org.closedloop.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.Slices;
import org.closedloop.lead.Lead;
import org.closedloop.lead.Occasion;
import org.closedloop.opportunity.Opportunities;
import org.closedloop.scoring.LeadScores;
import org.closedloop.scoring.Score;

/**
 * Offers a lead, whoever wants it: checks that it is ready, finds the person, freezes the briefing
 * and tells the rest of the application.
 */
@ApplicationScoped
public class Offering {

  @Inject private HandOffs handOffs;
  @Inject private Rulebook rulebook;
  @Inject private Candidates candidates;
  @Inject private Seats seats;
  @Inject private LeadScores scores;
  @Inject private Slices slices;
  @Inject private Opportunities opportunities;
  @Inject private ReportingZone zone;
  @Inject private Event<HandOffChanged> changed;

  /**
   * @param lead locked by the caller, so that nobody offers it at the same time
   */
  public HandOff offer(Lead lead, Actor by, Instant now) {
    handOffs.demandNoOther(lead);
    HandOffRules rules = rulebook.validAt(now);
    Score score = scores.freeze(lead.id(), now);
    Candidate candidate =
        candidates.of(List.of(lead.id())).get(lead.id()).scored(score.points(), score.grade());
    HandOff handOff =
        new HandOff(
            lead,
            candidate,
            rules,
            route(rules, candidate.belongs(), now),
            handOffs.of(lead).size() + 1,
            by,
            now,
            opportunities.movesOf(lead));
    handOff.keepScore(score.json());
    handOffs.add(handOff);
    changed.fire(new HandOffChanged(lead.id(), handOff.id(), HandOffChangeKind.OFFERED, now));
    return handOff;
  }

  /** To whom such a lead goes now, and why. */
  public Route route(HandOffRules rules, Dimensions lead, Instant now) {
    Routing routing = new Routing(rules.routing());
    Collection<String> teams = routing.teamsFor(lead);
    Map<String, List<Seat>> free = seats.of(teams, zone.dayOf(now));
    return routing.route(lead, free);
  }

  /** Lets an accepted lead belong to the team and person who accepted it. */
  public void own(HandOff accepted, Actor by, Instant now) {
    Dimensions is = accepted.lead().slice().dimensions();
    String team = accepted.standing().team();
    if (by.team() == null || team == null) {
      return;
    }
    Dimensions next = is.withPeople(team, by.name());
    if (!next.equals(is)) {
      accepted.lead().belongTo(slices.of(next), Occasion.now(now, by.account(), null));
    }
  }
}
