package org.closedloop.sync.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.closedloop.campaign.Dimensions;

/**
 * Which profile rows follow from what a source says about a lead. Pure.
 *
 * <p>Another origin was always so: it corrects the rows from the start. Another segment, region,
 * team, owner or product holds from now on.
 */
final class ProfileHistory {

  private ProfileHistory() {}

  /** A row that holds. */
  record Own(long id, Instant at, Dimensions dimensions, boolean excluded, String reason) {}

  /**
   * What a source says.
   *
   * @param origin puts channel, campaign and content in place, as far as it says them
   * @param belonging puts the rest in place, as far as it says it
   * @param excluded whether the lead counts as test or spam; null = not said
   */
  record Said(
      Instant createdAt,
      UnaryOperator<Dimensions> origin,
      UnaryOperator<Dimensions> belonging,
      Boolean excluded,
      String reason,
      Instant changedAt) {}

  /** A row to write. */
  record Move(Instant at, Dimensions dimensions, boolean excluded, String reason, Long corrects) {}

  static Move first(Said said) {
    return new Move(
        said.createdAt(),
        said.belonging().apply(said.origin().apply(Dimensions.NONE)),
        Boolean.TRUE.equals(said.excluded()),
        said.reason(),
        null);
  }

  static List<Move> next(Said said, List<Own> own, Instant createdBefore, Instant now) {
    List<Move> moves = new ArrayList<>();
    Own latest = null;
    for (Own row : own.stream().sorted(IN_TIME).toList()) {
      Own wanted =
          new Own(
              row.id(),
              row.at().equals(createdBefore) ? said.createdAt() : row.at(),
              said.origin().apply(row.dimensions()),
              row.excluded(),
              row.reason());
      if (!wanted.equals(row)) {
        moves.add(
            new Move(
                wanted.at(), wanted.dimensions(), wanted.excluded(), wanted.reason(), row.id()));
      }
      latest = wanted;
    }
    if (latest == null) {
      moves.add(first(said));
      return moves;
    }
    Dimensions belongs = said.belonging().apply(latest.dimensions());
    boolean excluded = said.excluded() == null ? latest.excluded() : said.excluded();
    if (!belongs.equals(latest.dimensions()) || excluded != latest.excluded()) {
      Instant at = said.changedAt() == null ? now : said.changedAt();
      moves.add(
          new Move(
              at.isBefore(latest.at()) ? latest.at() : at, belongs, excluded, said.reason(), null));
    }
    return moves;
  }

  private static final Comparator<Own> IN_TIME =
      Comparator.comparing(Own::at).thenComparingLong(Own::id);
}
