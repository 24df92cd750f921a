package org.closedloop.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.closedloop.handoff.HandOffChangeKind;

/**
 * Tells the offers of a lead from what happened to them.
 *
 * <p>The last answer counts: what was corrected is not among the rows, and what was decided anew
 * after a dispute is the decision.
 */
final class HandOffs {

  private final Surroundings surroundings;
  private final ToIntFunction<HandOffRow> home;

  /**
   * @param home the slice the lead belonged to when a row happened
   */
  HandOffs(Surroundings surroundings, ToIntFunction<HandOffRow> home) {
    this.surroundings = surroundings;
    this.home = home;
  }

  /**
   * The offers in the order in which something first happened to them.
   *
   * @param rows those that hold, in order
   */
  List<HandOff> of(List<HandOffRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<String, List<HandOffRow>> byOffer = new LinkedHashMap<>();
    for (HandOffRow row : rows) {
      byOffer.computeIfAbsent(row.handOff(), key -> new ArrayList<>(2)).add(row);
    }
    List<HandOff> offers = new ArrayList<>(byOffer.size());
    byOffer.forEach((key, changes) -> offers.add(offer(key, changes)));
    return offers;
  }

  private HandOff offer(String key, List<HandOffRow> changes) {
    HandOffRow offered = changes.get(0);
    HandOffRow answer = null;
    String team = "";
    for (HandOffRow change : changes) {
      if (change.kind() == HandOffChangeKind.OFFERED
          && offered.kind() != HandOffChangeKind.OFFERED) {
        offered = change;
      }
      team = change.team().isEmpty() ? team : change.team();
      answer = answers(change.kind()) ? change : answer;
    }
    int lead = home.applyAsInt(offered);
    Moment start = moment(offered.at(), surroundings.eventSlices().of(lead, answer(team, "")));
    if (answer == null) {
      return new HandOff(key, start, Optional.empty(), Optional.empty(), "", false);
    }
    boolean accepted = answer.kind() == HandOffChangeKind.ACCEPTED;
    String reason = accepted ? "" : answer.reason();
    int slice = surroundings.eventSlices().of(lead, answer(team, reason));
    return new HandOff(
        key,
        start,
        Optional.of(answer.kind()),
        Optional.of(moment(answer.at(), slice)),
        reason,
        answer.complete());
  }

  private static Belonging answer(String team, String reason) {
    return Belonging.answer(team, reason);
  }

  private static boolean answers(HandOffChangeKind kind) {
    return switch (kind) {
      case ACCEPTED, RETURNED, DECLINED, WITHDRAWN -> true;
      default -> false;
    };
  }

  private Moment moment(long micros, int slice) {
    return new Moment(micros, surroundings.days().dayOf(micros), slice);
  }
}
