package org.closedloop.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The moves of one lead through the funnel, kept until it is known which of them arrive late or
 * wrong.
 */
final class StageRows {

  private static final double FORGOTTEN = 0.005;
  private static final double MISDATED = 0.002;
  private static final double MISDATED_DAYS = 6;

  private record Move(String stage, Instant at, String actor, String reason) {}

  private final DemoLead lead;
  private final Instant end;
  private final List<Move> moves = new ArrayList<>();

  StageRows(DemoLead lead, Instant end) {
    this.lead = lead;
    this.end = end;
  }

  /** What would only happen after the last day has not happened. */
  void move(String stage, Instant at, String actor, String reason) {
    if (at.isBefore(end)) {
      moves.add(new Move(stage, at, actor, reason));
    }
  }

  void write(DemoFolder folder, Dice dice) {
    int last = moves.size() - 1;
    boolean forgotten = dice.chance(FORGOTTEN);
    boolean misdated = dice.chance(MISDATED);
    for (int index = 0; index <= last; index++) {
      Move move = moves.get(index);
      Delivery delivery = forgotten && index == last ? Delivery.LATE : lead.delivery();
      boolean wrong = misdated && index == last && !forgotten;
      Instant entered = wrong ? misdated(move.at()) : move.at();
      row(folder, delivery, index, move, entered);
      if (wrong) {
        row(folder, Delivery.CORRECTIONS, index, move, move.at());
      }
    }
  }

  private Instant misdated(Instant at) {
    Instant later = at.plusSeconds(lead.days(MISDATED_DAYS));
    return later.isBefore(end) ? later : at;
  }

  private void row(DemoFolder folder, Delivery delivery, int index, Move move, Instant at) {
    CsvFile row = folder.row(delivery, DemoFile.STAGE_CHANGE);
    row.add("S-" + lead.number() + "-" + index).add(lead.key()).add(move.stage()).add(at);
    row.add(move.actor()).add(move.reason()).endRow();
  }
}
