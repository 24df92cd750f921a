package org.closedloop.scoring;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How much a lead is worth calling at one moment, and why.
 *
 * @param model number of the version it was computed with
 * @param at the moment
 * @param fit points for what the lead is
 * @param engagement points for what it did, as far as they have not faded
 * @param grade letter of the fit and level of the engagement, A1 to D4
 * @param qualified whether it has reached the threshold for a hand-off to Sales
 * @param hot whether it should be called first
 * @param parts line by line; their points add up to {@link #points()}
 */
public record Score(
    int model,
    Instant at,
    int fit,
    int engagement,
    String grade,
    boolean qualified,
    boolean hot,
    List<ScorePart> parts)
    implements Serializable {

  public Score {
    parts = List.copyOf(parts);
  }

  /**
   * What is known about a lead, judged by a version at a moment; what happens later is not seen.
   */
  public static Score of(LeadFacts facts, ScoringModel model, Instant at) {
    return Scoring.of(facts, model.rules(), at).explained(model.number());
  }

  public int points() {
    return fit + engagement;
  }

  /** The whole explanation, to be kept where the score was frozen. */
  public String json() {
    return ScoreJson.write(this);
  }

  /** Reads back what {@link #json()} wrote. */
  public static Score parse(String json) {
    return ScoreJson.read(json);
  }
}
