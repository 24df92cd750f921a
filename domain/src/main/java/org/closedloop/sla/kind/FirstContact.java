package org.closedloop.sla.kind;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.closedloop.organisation.Department;
import org.closedloop.sla.Promise;
import org.closedloop.sla.kind.LeadEvents.Step;

/** Sales tries to reach an offered lead in time. */
@ApplicationScoped
public class FirstContact implements ClockKind {

  @Override
  public String code() {
    return "first-contact";
  }

  @Override
  public Department side() {
    return Department.SALES;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.whole("hours", 9),
        new Parameter("bands", Parameter.Type.BANDS, ""),
        Parameter.whole("warn", 75));
  }

  /** Whoever came so far, or left, needs no first contact any more. */
  private static final Set<String> BEYOND = Set.of("SALES_QUALIFIED", "RECYCLED", "LOST");

  @Override
  public List<Occasion> occasions(LeadEvents lead, Promise promise) {
    List<Occasion> occasions = new ArrayList<>();
    for (List<Step> steps : lead.handOffs().values()) {
      HandOffs.offer(steps)
          .ifPresent(offer -> occasions.add(occasion(lead, promise, offer, steps)));
    }
    return occasions;
  }

  private static Occasion occasion(LeadEvents lead, Promise promise, Step offer, List<Step> steps) {
    List<Fact> ended =
        new ArrayList<>(HandOffs.facts(steps, Set.of("WITHDRAWN", "RETURNED", "DECLINED")));
    ended.addAll(lead.moves(BEYOND));
    ended.addAll(lead.dealsOpened());
    return new Occasion(
        offer.handOff(),
        offer.handOff(),
        offer.team(),
        offer.at(),
        AnswerToHandOff.limit(lead, promise, offer.handOff()),
        1,
        true,
        false,
        lead.attempts(),
        ended,
        HandOffs.holders(steps));
  }
}
