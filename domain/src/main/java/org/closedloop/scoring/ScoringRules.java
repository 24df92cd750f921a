package org.closedloop.scoring;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.text.Wording;

/**
 * The rules of one version: who fits, what engagement is worth, how it fades, and from when on a
 * lead is qualified or hot.
 *
 * @param halfLifeDays after so many days an engagement is worth half
 * @param fitCap what fit is worth at most
 * @param engagementCap what engagement is worth at most at any moment
 * @param threshold points from which a lead counts as qualified by Marketing
 * @param hot points from which a lead is hot
 * @param grades fit needed for the letters A, B and C; less is D
 * @param levels engagement needed for the levels 1, 2 and 3; less is 4
 */
public record ScoringRules(
    int halfLifeDays,
    int fitCap,
    int engagementCap,
    int threshold,
    int hot,
    List<Integer> grades,
    List<Integer> levels,
    List<FitRule> fit,
    List<EngagementRule> engagement)
    implements Serializable {

  private static final int MOST = 1_000;
  private static final int LONGEST = 3_650;
  private static final int STEPS = 3;

  public ScoringRules {
    grades = List.copyOf(grades);
    levels = List.copyOf(levels);
    fit = List.copyOf(fit);
    engagement = List.copyOf(engagement);
  }

  /** The letter of the fit and the level of the engagement, such as B2. */
  String grade(int fitPoints, int engagementPoints) {
    return "ABCD".charAt(step(grades, fitPoints))
        + String.valueOf(step(levels, engagementPoints) + 1);
  }

  private static int step(List<Integer> needed, int points) {
    int step = 0;
    while (step < needed.size() && points < needed.get(step)) {
      step++;
    }
    return step;
  }

  /** Codes of what is wrong; a text {@code scoring.fault.<code>} says it. Empty if all is well. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    note(faults, halfLifeDays < 1 || halfLifeDays > LONGEST, "half-life");
    note(faults, outside(fitCap) || outside(engagementCap), "caps");
    note(faults, threshold < 1 || threshold > fitCap + engagementCap, "threshold");
    note(faults, hot < threshold || hot > fitCap + engagementCap, "hot");
    note(faults, !falling(grades), "grades");
    note(faults, !falling(levels), "levels");
    note(faults, fit.isEmpty() && engagement.isEmpty(), "no-rules");
    note(faults, !fit.stream().allMatch(ScoringRules::complete), "fit-rule");
    note(faults, !engagement.stream().allMatch(ScoringRules::complete), "engagement-rule");
    return faults;
  }

  private static void note(List<String> faults, boolean wrong, String code) {
    if (wrong) {
      faults.add(code);
    }
  }

  private static boolean outside(int cap) {
    return cap < 0 || cap > MOST;
  }

  private static boolean falling(List<Integer> steps) {
    return steps.size() == STEPS && steps.get(0) > steps.get(1) && steps.get(1) > steps.get(2);
  }

  private static boolean complete(FitRule rule) {
    boolean known =
        Attribute.of(rule.attribute()).isPresent()
            || rule.attribute().startsWith(Attribute.FURTHER)
                && rule.attribute().length() > Attribute.FURTHER.length();
    boolean compares =
        !rule.is().takesValues()
            || !rule.values().isEmpty()
                && (!rule.is().numeric() || Comparison.number(rule.values().get(0)) != null);
    return known && compares && named(rule.name()) && Math.abs(rule.points()) <= MOST;
  }

  private static boolean complete(EngagementRule rule) {
    return named(rule.name())
        && rule.points() > 0
        && rule.cap() >= rule.points()
        && !outside(rule.cap());
  }

  private static boolean named(Wording name) {
    return !name.german().isBlank() && !name.english().isBlank();
  }
}
