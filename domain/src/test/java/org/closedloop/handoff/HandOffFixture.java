package org.closedloop.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.closedloop.campaign.Dimensions;
import org.closedloop.lead.Lead;
import org.closedloop.lead.LeadFixture;
import org.closedloop.lead.LeadStage;
import org.closedloop.organisation.Role;
import org.closedloop.text.Wording;

/** Rules, people and leads as tests of handing over need them. */
final class HandOffFixture {

  static final Actor MARKETING = actor("jana", "marketing", Role.MARKETING);
  static final Actor MARKETING_LEAD = actor("miriam", "marketing", Role.MARKETING_LEAD);
  static final Actor NORTH = actor("arne", "north", Role.SALES);
  static final Actor WEST = actor("timo", "west", Role.SALES);
  static final Actor SALES_LEAD = actor("carsten", "sales-leads", Role.SALES_LEAD);
  static final Actor CONTROLLER = actor("ute", "office", Role.CONTROLLER);

  static final HandOffRules RULES =
      new HandOffRules(
          7,
          Instant.EPOCH,
          "test",
          null,
          3,
          false,
          List.of(
              rule(Criterion.COMPANY, true, "Firma", "Company"),
              rule(Criterion.INTEREST, true, "Gesprächsanlass", "Reason to call"),
              rule(Criterion.PHONE, false, "Telefon", "Phone")),
          List.of(
              reason(Outcome.RETURNED, "need-later", true, false),
              reason(Outcome.RETURNED, "other", true, true),
              reason(Outcome.DECLINED, "no-need", false, false),
              reason(Outcome.DECLINED, "not-ready", true, false)),
          List.of(
              new FeedbackRule(Outcome.ACCEPTED, true, false, false, false, false),
              new FeedbackRule(Outcome.RETURNED, true, true, true, true, false),
              new FeedbackRule(Outcome.DECLINED, true, true, false, false, false)),
          List.of(new RoutingRule(null, null, null, null, null, RoutingMethod.ROUND_ROBIN, 5)));

  private HandOffFixture() {}

  static Actor actor(String name, String team, String role) {
    return new Actor(name, name, team, Set.of(role));
  }

  static ReadinessRule rule(Criterion criterion, boolean needed, String de, String en) {
    return new ReadinessRule(criterion, null, needed, new Wording(de, en));
  }

  static AnswerReason reason(Outcome outcome, String code, boolean suitable, boolean needsText) {
    return new AnswerReason(outcome, code, suitable, needsText, new Wording(code, code));
  }

  /** Everything known that is needed: a company, and a download on the second of March. */
  static Candidate ready(String team) {
    return candidate(
        "Nordwerk Kälte GmbH",
        team,
        List.of(
            new Candidate.Touch(LeadFixture.day(1), "VISIT", "home", "paid_search"),
            new Candidate.Touch(LeadFixture.day(2), "DOWNLOAD", "Guide", "paid_search")));
  }

  static Candidate candidate(String company, String team, List<Candidate.Touch> touches) {
    return new Candidate(
        1,
        "closedloop:x",
        LeadStage.LEAD,
        LeadFixture.day(1),
        company,
        "Anke Thomsen",
        "a@nordwerk.example",
        null,
        "Kiel",
        Dimensions.NONE.withPeople(team, ""),
        Map.of("Budget", "60.000 €"),
        78,
        "A1",
        touches,
        List.of());
  }

  static HandOff offer(Lead lead, String team, int round, Actor by, Instant at) {
    return new HandOff(
        lead, ready(team), RULES, new Route(team, null, List.of()), round, by, at, List.of());
  }
}
