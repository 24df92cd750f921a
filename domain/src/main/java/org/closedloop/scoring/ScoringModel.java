package org.closedloop.scoring;

import java.io.Serializable;
import java.time.Instant;

/**
 * One version of the rules by which leads are scored.
 *
 * @param number 1, 2, 3 ...
 * @param validFrom since when it holds; null for a draft
 * @param note why there is this version; may be null
 * @param publishedBy null for a draft
 * @param edits how often the draft was saved; whoever saves names what was read
 */
public record ScoringModel(
    int number,
    Instant validFrom,
    ScoringRules rules,
    String note,
    String changedBy,
    Instant changedAt,
    String publishedBy,
    Instant publishedAt,
    int edits)
    implements Serializable {

  public boolean draft() {
    return publishedAt == null;
  }
}
