package org.closedloop.sync.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.closedloop.lead.LeadStage;

/**
 * Which stage changes follow from what a source says about a lead. Pure.
 *
 * <p>The rows are named after the lead: {@code L-1~LEAD}, {@code L-1~MARKETING_QUALIFIED}.
 */
final class LeadHistory {

  private LeadHistory() {}

  /**
   * What a source says about a lead.
   *
   * @param stage where it stands, or null if the source says nothing of it
   * @param stageAt since when, or null
   * @param changedAt when something changed last, or null
   */
  record Said(String key, Instant createdAt, LeadStage stage, Instant stageAt, Instant changedAt) {}

  /** A stage change this source brought and that holds. */
  record Own(long id, String key, int revision, LeadStage stage, Instant at) {}

  /**
   * A stage change to write.
   *
   * @param corrects the row it replaces, or null
   */
  record Move(String key, LeadStage stage, Instant at, int revision, Long corrects) {}

  /** The beginning of a lead nobody knew. */
  static List<Move> first(Said said) {
    LeadStage stage = said.stage() == null ? LeadStage.LEAD : said.stage();
    Instant at = said.stageAt() == null ? said.createdAt() : said.stageAt();
    List<Move> moves = new ArrayList<>();
    boolean later = at.isAfter(said.createdAt());
    if (!stage.rises() || later && stage.isBeyond(LeadStage.LEAD)) {
      moves.add(fresh(said, LeadStage.LEAD, said.createdAt(), Set.of()));
    }
    moves.add(fresh(said, stage, at, Set.of()));
    return moves;
  }

  /**
   * What changes for a lead that is known.
   *
   * @param own the rows this source brought
   * @param used every key this source ever used for the lead
   * @param createdBefore when the lead was said to be created until now
   */
  static List<Move> next(
      Said said, List<Own> own, Set<String> used, Instant createdBefore, Instant now) {
    List<Own> wanted = new ArrayList<>();
    for (Own row : own) {
      boolean began = row.at().equals(createdBefore);
      wanted.add(began ? at(row, said.createdAt()) : row);
    }
    Own last =
        wanted.stream().max(Comparator.comparing(Own::at).thenComparingLong(Own::id)).orElse(null);
    List<Move> fresh = new ArrayList<>();
    if (said.stage() != null && last != null && last.stage() == said.stage()) {
      if (said.stageAt() != null) {
        wanted.set(wanted.indexOf(last), at(last, said.stageAt()));
      }
    } else if (said.stage() != null) {
      fresh.add(fresh(said, said.stage(), sinceWhen(said, now), used));
    }
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      if (!own.get(i).at().equals(wanted.get(i).at())) {
        moves.add(correction(own.get(i), wanted.get(i).at()));
      }
    }
    moves.addAll(fresh);
    return moves;
  }

  private static Instant sinceWhen(Said said, Instant now) {
    if (said.stageAt() != null) {
      return said.stageAt();
    }
    return said.changedAt() != null ? said.changedAt() : now;
  }

  private static Own at(Own row, Instant at) {
    return new Own(row.id(), row.key(), row.revision(), row.stage(), at);
  }

  private static Move correction(Own row, Instant at) {
    return new Move(row.key(), row.stage(), at, row.revision() + 1, row.id());
  }

  private static Move fresh(Said said, LeadStage stage, Instant at, Set<String> used) {
    return new Move(Names.free(said.key(), stage.name(), used), stage, at, 0, null);
  }
}
