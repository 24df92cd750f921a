package org.closedloop.sla.kind;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.closedloop.organisation.Department;
import org.closedloop.sla.Promise;
import org.closedloop.sla.kind.LeadEvents.Step;

/** Sales tries often enough to reach an accepted lead before it gives up. */
@ApplicationScoped
public class ContactAttempts implements ClockKind {

  @Override
  public String code() {
    return "attempts";
  }

  @Override
  public Department side() {
    return Department.SALES;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.whole("count", 3), Parameter.whole("days", 10), Parameter.whole("warn", 75));
  }

  /** Whoever was reached needs no further attempt; whoever was given up did. */
  private static final Set<String> REACHED = Set.of("SALES_QUALIFIED", "RECYCLED");

  @Override
  public List<Occasion> occasions(LeadEvents lead, Promise promise) {
    List<Occasion> occasions = new ArrayList<>();
    for (List<Step> steps : lead.handOffs().values()) {
      HandOffs.answer(steps)
          .filter(answer -> "ACCEPTED".equals(answer.kind()))
          .ifPresent(answer -> occasions.add(occasion(lead, promise, answer, steps)));
    }
    return occasions;
  }

  private static Occasion occasion(
      LeadEvents lead, Promise promise, Step accepted, List<Step> steps) {
    List<Fact> attempts =
        lead.attempts().stream().filter(fact -> !fact.at().isBefore(accepted.at())).toList();
    int count = promise.whole("count", 3);
    List<Fact> ended = new ArrayList<>(lead.moves(REACHED));
    ended.addAll(lead.dealsOpened());
    return new Occasion(
        accepted.handOff(),
        accepted.handOff(),
        HandOffs.offer(steps).map(Step::team).orElse(accepted.team()),
        accepted.at(),
        Limit.workingDays(promise.whole("days", 10)),
        1,
        false,
        false,
        attempts.size() < count ? List.of() : List.of(attempts.get(count - 1)),
        ended,
        holders(accepted, steps));
  }

  private static List<Holder> holders(Step accepted, List<Step> steps) {
    List<Holder> holders = new ArrayList<>(HandOffs.holders(steps));
    String who = HandOffs.who(accepted);
    if (who != null) {
      holders.add(new Holder(accepted.at(), who));
    }
    holders.sort(Comparator.comparing(Holder::from));
    return holders;
  }
}
