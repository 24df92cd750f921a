package org.closedloop.sla.kind;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.closedloop.organisation.Department;
import org.closedloop.sla.Promise;
import org.closedloop.sla.kind.LeadEvents.Step;

/**
 * Marketing takes care of a returned lead in time: confirms the next step, writes to it, or offers
 * it again.
 */
@ApplicationScoped
public class ReactionToReturn implements ClockKind {

  @Override
  public String code() {
    return "reaction";
  }

  @Override
  public Department side() {
    return Department.MARKETING;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.whole("days", 2), Parameter.whole("warn", 75));
  }

  @Override
  public List<Occasion> occasions(LeadEvents lead, Promise promise) {
    List<Occasion> occasions = new ArrayList<>();
    for (List<Step> steps : lead.handOffs().values()) {
      HandOffs.answer(steps)
          .filter(answer -> "RETURNED".equals(answer.kind()))
          .ifPresent(returned -> occasions.add(occasion(lead, promise, returned, steps)));
    }
    return occasions;
  }

  private static Occasion occasion(
      LeadEvents lead, Promise promise, Step returned, List<Step> steps) {
    List<Fact> kept = new ArrayList<>(HandOffs.facts(steps, Set.of("CONFIRMED")));
    lead.handOffs().values().forEach(other -> kept.addAll(offersAfter(returned, other)));
    kept.addAll(lead.cares());
    kept.addAll(lead.moves(Set.of("MARKETING_QUALIFIED", "LEAD")));
    return new Occasion(
        returned.handOff(),
        returned.handOff(),
        null,
        returned.at(),
        Limit.workingDays(promise.whole("days", 2)),
        1,
        true,
        false,
        kept,
        lead.moves(Set.of("LOST")),
        List.of());
  }

  private static List<Fact> offersAfter(Step returned, List<Step> other) {
    return HandOffs.facts(other, Set.of("OFFERED")).stream()
        .filter(offer -> offer.at().isAfter(returned.at()))
        .toList();
  }
}
