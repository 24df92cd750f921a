package org.closedloop.sla.kind;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.closedloop.organisation.Department;
import org.closedloop.sla.Bands;
import org.closedloop.sla.Promise;
import org.closedloop.sla.kind.LeadEvents.Step;

/** Sales answers an offered lead in time: accepts, returns or declines it. */
@ApplicationScoped
public class AnswerToHandOff implements ClockKind {

  @Override
  public String code() {
    return "answer";
  }

  @Override
  public Department side() {
    return Department.SALES;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.whole("hours", 8),
        new Parameter("bands", Parameter.Type.BANDS, ""),
        Parameter.whole("warn", 75));
  }

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
    return new Occasion(
        offer.handOff(),
        offer.handOff(),
        offer.team(),
        offer.at(),
        limit(lead, promise, offer.handOff()),
        1,
        true,
        false,
        HandOffs.facts(steps, HandOffs.ANSWERS),
        HandOffs.facts(steps, Set.of("WITHDRAWN")),
        HandOffs.holders(steps));
  }

  /** The deadline by the score the lead was handed over with. */
  static Limit limit(LeadEvents lead, Promise promise, String handOff) {
    int hours = promise.whole("hours", 8);
    return Limit.hours(
        Bands.parse(promise.text("bands", "")).hours(lead.score(handOff)).orElse(hours));
  }
}
