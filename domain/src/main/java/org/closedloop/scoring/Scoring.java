package org.closedloop.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.closedloop.text.Messages;
import org.closedloop.text.Wording;

/**
 * The arithmetic of a score.
 *
 * <p>A touchpoint grants the points of each rule it matches, as far as the caps of the rule and of
 * all engagement leave room at that moment. From then on what was granted only fades, everything
 * with the same half-life: so nothing has to be computed anew but what falls by a whole point.
 */
final class Scoring {

  private final ScoringRules rules;
  private final Instant at;
  private final List<Integer> fit;
  private final List<Strength> strengths;
  private final List<Grant> grants;

  /** What a touchpoint was granted by a rule. */
  private record Grant(int rule, Touch touch, double points) {}

  private Scoring(
      ScoringRules rules,
      Instant at,
      List<Integer> fit,
      List<Strength> strengths,
      List<Grant> grants) {
    this.rules = rules;
    this.at = at;
    this.fit = fit;
    this.strengths = strengths;
    this.grants = grants;
  }

  static Scoring of(LeadFacts facts, ScoringRules rules, Instant at) {
    List<Integer> fit = new ArrayList<>();
    for (int i = 0; i < rules.fit().size(); i++) {
      if (rules.fit().get(i).holds(facts)) {
        fit.add(i);
      }
    }
    List<Strength> strengths = new ArrayList<>();
    List<Grant> grants = new ArrayList<>();
    for (Touch touch : facts.touches()) {
      if (!touch.at().isAfter(at)) {
        grant(touch, rules, strengths, grants);
      }
    }
    return new Scoring(rules, at, fit, strengths, grants);
  }

  /** The same score at a later moment, if nothing happens. */
  static Scoring of(ScoreBasis basis, ScoringRules rules, Instant at) {
    return new Scoring(rules, at, basis.fit(), basis.strengths(), List.of());
  }

  private static void grant(
      Touch touch, ScoringRules rules, List<Strength> strengths, List<Grant> grants) {
    for (int i = 0; i < rules.engagement().size(); i++) {
      EngagementRule rule = rules.engagement().get(i);
      if (!rule.matches(touch)) {
        continue;
      }
      double own = 0;
      double all = 0;
      int place = -1;
      for (int j = 0; j < strengths.size(); j++) {
        double worth = strengths.get(j).worth(touch.at(), rules.halfLifeDays());
        all += worth;
        if (strengths.get(j).rule() == i) {
          own = worth;
          place = j;
        }
      }
      double points =
          Math.min(rule.points(), Math.min(rule.cap() - own, rules.engagementCap() - all));
      if (points > 0) {
        Strength strength = new Strength(i, own + points, touch.at());
        if (place < 0) {
          strengths.add(strength);
        } else {
          strengths.set(place, strength);
        }
        grants.add(new Grant(i, touch, points));
      }
    }
  }

  ScoreBasis basis() {
    return new ScoreBasis(fit, strengths);
  }

  int fit() {
    return Math.max(0, Math.min(rules.fitCap(), fitSum()));
  }

  private int fitSum() {
    return fit.stream().mapToInt(rule -> rules.fit().get(rule).points()).sum();
  }

  int engagement() {
    return Math.min(rules.engagementCap(), engagementSum());
  }

  private int engagementSum() {
    return strengths.stream().mapToInt(each -> each.points(at, rules.halfLifeDays())).sum();
  }

  int points() {
    return fit() + engagement();
  }

  String grade() {
    return rules.grade(fit(), engagement());
  }

  boolean qualified() {
    return points() >= rules.threshold();
  }

  boolean hot() {
    return points() >= rules.hot();
  }

  /** When the points fall next although nothing happens. */
  Optional<Instant> changes() {
    return strengths.stream()
        .flatMap(strength -> strength.falls(at, rules.halfLifeDays()).stream())
        .min(Instant::compareTo);
  }

  Score explained(int model) {
    List<ScorePart> parts = new ArrayList<>();
    for (int rule : fit) {
      FitRule held = rules.fit().get(rule);
      parts.add(new ScorePart(ScorePart.Kind.FIT, held.name(), held.points(), List.of()));
    }
    limit(parts, "scoring.limit.fit", fit() - fitSum());
    for (Strength strength : strengths) {
      parts.add(
          new ScorePart(
              ScorePart.Kind.ENGAGEMENT,
              rules.engagement().get(strength.rule()).name(),
              strength.points(at, rules.halfLifeDays()),
              shares(strength.rule())));
    }
    limit(parts, "scoring.limit.engagement", engagement() - engagementSum());
    return new Score(model, at, fit(), engagement(), grade(), qualified(), hot(), parts);
  }

  private List<Share> shares(int rule) {
    return grants.stream().filter(grant -> grant.rule() == rule).map(this::share).toList();
  }

  private Share share(Grant grant) {
    Touch touch = grant.touch();
    double worth =
        new Strength(grant.rule(), grant.points(), touch.at()).worth(at, rules.halfLifeDays());
    return new Share(touch.id(), touch.at(), touch.kind(), about(touch), grant.points(), worth);
  }

  private static String about(Touch touch) {
    if (touch.subject() != null && !touch.subject().isBlank()) {
      return touch.subject();
    }
    return touch.content().isEmpty() ? touch.campaign() : touch.content();
  }

  private static void limit(List<ScorePart> parts, String text, int points) {
    if (points != 0) {
      Wording name =
          new Wording(Messages.in(Locale.GERMAN).say(text), Messages.in(Locale.ENGLISH).say(text));
      parts.add(new ScorePart(ScorePart.Kind.LIMIT, name, points, List.of()));
    }
  }
}
