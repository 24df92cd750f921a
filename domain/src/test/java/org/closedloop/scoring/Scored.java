package org.closedloop.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.text.Wording;
import org.closedloop.touchpoint.TouchpointKind;

/** A lead, its touchpoints and the rules they are judged by, for tests without a database. */
final class Scored {

  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Map<String, String> attributes = new HashMap<>();
  private final List<Touch> touches = new ArrayList<>();

  /** Half-life 10 days, fit at most 50, engagement at most 60, MQL from 50, hot from 80. */
  static ScoringModel model(List<FitRule> fit, List<EngagementRule> engagement) {
    ScoringRules rules =
        new ScoringRules(
            10, 50, 60, 50, 80, List.of(40, 30, 15), List.of(35, 20, 8), fit, engagement);
    return new ScoringModel(7, START, rules, null, "test", START, "test", START, 0);
  }

  static FitRule fit(String attribute, Comparison is, int points, String... values) {
    return new FitRule(new Wording(attribute, attribute), attribute, is, List.of(values), points);
  }

  static EngagementRule engagement(TouchpointKind kind, int points, int cap) {
    return new EngagementRule(
        new Wording(kind.name(), kind.name()), kind, null, null, null, points, cap);
  }

  Scored with(String attribute, String known) {
    attributes.put(attribute, known);
    return this;
  }

  Scored touched(TouchpointKind kind, double day) {
    touches.add(
        new Touch(touches.size() + 1L, day(day), kind, "Newsletter", "NL-1", "Ratgeber", null));
    return this;
  }

  Score score(ScoringModel model, double day) {
    return Score.of(facts(), model, day(day));
  }

  LeadFacts facts() {
    return new LeadFacts(1, attributes, touches);
  }

  static Instant day(double day) {
    return START.plusSeconds((long) (day * 86_400));
  }
}
