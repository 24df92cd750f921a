package org.closedloop.scoring;

import java.io.Serializable;
import java.util.List;
import org.closedloop.text.Wording;

/**
 * One line of a score's explanation.
 *
 * @param name of the rule
 * @param points whole; the points of all lines add up to the score
 * @param touches which touchpoints it comes from; only of engagement
 */
public record ScorePart(Kind kind, Wording name, int points, List<Share> touches)
    implements Serializable {

  /** Where points come from; the names stand in frozen explanations. */
  public enum Kind {
    FIT,
    ENGAGEMENT,
    /** What a cap takes away, or gives back where fit would fall below nothing. */
    LIMIT
  }

  public ScorePart {
    touches = List.copyOf(touches);
  }
}
