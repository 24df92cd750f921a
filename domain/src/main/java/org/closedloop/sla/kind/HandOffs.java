package org.closedloop.sla.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.closedloop.sla.kind.LeadEvents.Step;

/** The steps of one hand-off, as the clocks look at them. */
final class HandOffs {

  static final Set<String> ANSWERS = Set.of("ACCEPTED", "RETURNED", "DECLINED");

  private HandOffs() {}

  /** The offer that holds: the last one. */
  static Optional<Step> offer(List<Step> steps) {
    return steps.stream().filter(step -> "OFFERED".equals(step.kind())).reduce((a, b) -> b);
  }

  /** The first answer after the offer. */
  static Optional<Step> answer(List<Step> steps) {
    Optional<Step> offer = offer(steps);
    return steps.stream()
        .filter(step -> ANSWERS.contains(step.kind()))
        .filter(step -> offer.isEmpty() || !step.at().isBefore(offer.get().at()))
        .findFirst();
  }

  /** The steps of these kinds, as facts. */
  static List<Fact> facts(List<Step> steps, Set<String> kinds) {
    return steps.stream()
        .filter(step -> kinds.contains(step.kind()))
        .map(step -> new Fact(step.at(), what(step.kind()), who(step)))
        .toList();
  }

  /** Who was to act: named with the offer, a change of person or an acceptance. */
  static List<Holder> holders(List<Step> steps) {
    List<Holder> holders = new ArrayList<>();
    for (Step step : steps) {
      boolean names = Set.of("OFFERED", "REASSIGNED", "ACCEPTED").contains(step.kind());
      if (names && step.employee() != null) {
        holders.add(new Holder(step.at(), step.employee()));
      }
    }
    return holders;
  }

  static String who(Step step) {
    return step.employee() == null ? step.actor() : step.employee();
  }

  private static String what(String kind) {
    return switch (kind) {
      case "ACCEPTED" -> "accepted";
      case "RETURNED" -> "returned";
      case "DECLINED" -> "declined";
      case "CONFIRMED" -> "confirmed";
      case "OFFERED" -> "offered-again";
      default -> "withdrawn";
    };
  }
}
