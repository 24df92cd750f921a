package org.closedloop.sync.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.closedloop.opportunity.OpportunityChangeKind;
import org.closedloop.opportunity.Outcome;

/** Which changes of a deal follow from what a source says about it. Pure. */
final class DealHistory {

  private DealHistory() {}

  /**
   * What a source says about a deal.
   *
   * @param outcome null = not said
   * @param cents the amount, or null
   * @param currency of the amount, never null with one
   */
  record Said(
      String key,
      Instant openedAt,
      String stage,
      Outcome outcome,
      Instant closedAt,
      Long cents,
      String currency,
      String reason) {}

  /** A change this source brought and that holds. */
  record Own(
      long id,
      String key,
      int revision,
      OpportunityChangeKind kind,
      Instant at,
      String stage,
      Long cents,
      String currency,
      String reason) {}

  /**
   * A change to write.
   *
   * @param currency of the amount, if there is one
   * @param corrects the row it replaces, or null
   * @param retracted whether it only takes that row back
   */
  record Move(
      String key,
      OpportunityChangeKind kind,
      Instant at,
      String stage,
      Long cents,
      String currency,
      String reason,
      int revision,
      Long corrects,
      boolean retracted) {}

  private static final Comparator<Own> IN_TIME =
      Comparator.comparing(Own::at).thenComparingLong(Own::id);

  /** The beginning of a deal nobody knew, and its end if it has one. */
  static List<Move> first(Said said) {
    List<Move> moves = new ArrayList<>();
    boolean open = said.outcome() == null || said.outcome() == Outcome.OPEN;
    moves.add(
        fresh(said, OpportunityChangeKind.OPENED, said.openedAt(), open ? said.stage() : null));
    if (!open) {
      moves.add(closing(said, Set.of()));
    }
    return moves;
  }

  /**
   * What changes for a deal that is known.
   *
   * @param own the rows this source brought
   * @param used every key this source ever used for the deal
   */
  static List<Move> next(Said said, List<Own> own, Set<String> used, Instant now) {
    List<Move> moves = new ArrayList<>();
    List<Own> ordered = own.stream().sorted(IN_TIME).toList();
    ordered.stream()
        .filter(row -> row.kind() == OpportunityChangeKind.OPENED)
        .filter(row -> said.openedAt() != null && !row.at().equals(said.openedAt()))
        .forEach(
            row ->
                moves.add(
                    correction(
                        row,
                        said.openedAt(),
                        row.stage(),
                        row.cents(),
                        row.currency(),
                        row.reason())));
    Own closing = closing(ordered);
    Outcome before = closing == null ? Outcome.OPEN : Outcome.valueOf(closing.kind().name());
    Outcome after = said.outcome() == null ? before : said.outcome();
    if (before == Outcome.OPEN && after == Outcome.OPEN) {
      whileOpen(said, ordered, used, now, moves);
    } else if (before == Outcome.OPEN) {
      moves.add(closing(said, used));
    } else if (after == Outcome.OPEN) {
      moves.add(named(said, OpportunityChangeKind.REOPENED, now, said.stage(), used));
    } else if (before == after) {
      correctClosing(said, closing, moves);
    } else {
      moves.add(retraction(closing));
      moves.add(closing(said, used));
    }
    return moves;
  }

  private static Own closing(List<Own> ordered) {
    Own closing = null;
    for (Own row : ordered) {
      switch (row.kind()) {
        case WON, LOST -> closing = row;
        case REOPENED -> closing = null;
        default -> {
          // stages and amounts close nothing
        }
      }
    }
    return closing;
  }

  private static void whileOpen(
      Said said, List<Own> ordered, Set<String> used, Instant now, List<Move> moves) {
    Own priced = null;
    Own staged = null;
    for (Own row : ordered) {
      priced = row.cents() == null ? priced : row;
      staged = row.stage() == null ? staged : row;
    }
    if (said.stage() != null && (staged == null || !said.stage().equals(staged.stage()))) {
      moves.add(
          new Move(
              Names.free(said.key(), OpportunityChangeKind.STAGE.name(), used),
              OpportunityChangeKind.STAGE,
              now,
              said.stage(),
              null,
              null,
              null,
              0,
              null,
              false));
    }
    if (said.cents() != null
        && (priced == null
            || !said.cents().equals(priced.cents())
            || !said.currency().equals(priced.currency()))) {
      moves.add(named(said, OpportunityChangeKind.AMOUNT, now, null, used));
    }
  }

  private static void correctClosing(Said said, Own closing, List<Move> moves) {
    Instant at = said.closedAt() == null ? closing.at() : said.closedAt();
    Long cents = said.cents() == null ? closing.cents() : said.cents();
    String currency = said.cents() == null ? closing.currency() : said.currency();
    String reason = said.reason() == null ? closing.reason() : said.reason();
    String stage = said.stage() == null ? closing.stage() : said.stage();
    boolean same =
        at.equals(closing.at())
            && Objects.equals(cents, closing.cents())
            && Objects.equals(currency, closing.currency())
            && Objects.equals(stage, closing.stage())
            && Objects.equals(reason, closing.reason());
    if (!same) {
      moves.add(correction(closing, at, stage, cents, currency, reason));
    }
  }

  private static Move fresh(Said said, OpportunityChangeKind kind, Instant at, String stage) {
    return named(said, kind, at, stage, Set.of());
  }

  private static Move closing(Said said, Set<String> used) {
    OpportunityChangeKind kind = OpportunityChangeKind.valueOf(said.outcome().name());
    return named(said, kind, said.closedAt(), said.stage(), used);
  }

  private static Move named(
      Said said, OpportunityChangeKind kind, Instant at, String stage, Set<String> used) {
    boolean closes = kind == OpportunityChangeKind.WON || kind == OpportunityChangeKind.LOST;
    return new Move(
        Names.free(said.key(), kind.name(), used),
        kind,
        at,
        stage,
        said.cents(),
        said.currency(),
        closes ? said.reason() : null,
        0,
        null,
        false);
  }

  private static Move correction(
      Own row, Instant at, String stage, Long cents, String currency, String reason) {
    return new Move(
        row.key(),
        row.kind(),
        at,
        stage,
        cents,
        currency,
        reason,
        row.revision() + 1,
        row.id(),
        false);
  }

  private static Move retraction(Own row) {
    return new Move(
        row.key(),
        row.kind(),
        row.at(),
        row.stage(),
        row.cents(),
        row.currency(),
        row.reason(),
        row.revision() + 1,
        row.id(),
        true);
  }
}
