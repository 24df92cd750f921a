package org.closedloop.sla.kind;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.closedloop.organisation.Department;
import org.closedloop.sla.Promise;
import org.closedloop.sla.kind.LeadEvents.DealStep;

/** Sales gets in touch again and again while an offer is open: one result for each interval. */
@ApplicationScoped
public class FollowUp implements ClockKind {

  @Override
  public String code() {
    return "follow-up";
  }

  @Override
  public Department side() {
    return Department.SALES;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.whole("days", 10),
        Parameter.whole("times", 6),
        Parameter.text("stage", "Angebot, Proposal"),
        Parameter.whole("warn", 75));
  }

  private static final Set<String> CLOSINGS = Set.of("WON", "LOST");

  @Override
  public List<Occasion> occasions(LeadEvents lead, Promise promise) {
    List<Occasion> occasions = new ArrayList<>();
    List<String> stages = promise.list("stage", "Angebot, Proposal");
    for (List<DealStep> steps : lead.deals().values()) {
      boolean offered = false;
      for (DealStep step : steps) {
        if (CLOSINGS.contains(step.kind())) {
          offered = false;
        } else if (!offered && step.stage() != null && stages.contains(step.stage())) {
          offered = true;
          occasions.add(occasion(lead, promise, step, steps));
        }
      }
    }
    return occasions;
  }

  private static Occasion occasion(
      LeadEvents lead, Promise promise, DealStep offer, List<DealStep> steps) {
    return new Occasion(
        "deal-" + offer.deal() + "-" + place(offer, steps),
        null,
        null,
        offer.at(),
        Limit.workingDays(promise.whole("days", 10)),
        promise.whole("times", 6),
        false,
        false,
        after(offer, lead.attempts()),
        closings(offer, steps),
        offer.owner() == null ? List.of() : List.of(new Holder(offer.at(), offer.owner())));
  }

  /** An offer after a re-opening is a new one. */
  private static long place(DealStep offer, List<DealStep> steps) {
    return steps.stream()
        .filter(step -> CLOSINGS.contains(step.kind()) && step.at().isBefore(offer.at()))
        .count();
  }

  private static List<Fact> closings(DealStep offer, List<DealStep> steps) {
    List<Fact> closings =
        steps.stream()
            .filter(step -> CLOSINGS.contains(step.kind()))
            .map(step -> new Fact(step.at(), "deal-closed", step.owner()))
            .toList();
    return after(offer, closings);
  }

  private static List<Fact> after(DealStep offer, List<Fact> facts) {
    return facts.stream().filter(fact -> fact.at().isAfter(offer.at())).toList();
  }
}
