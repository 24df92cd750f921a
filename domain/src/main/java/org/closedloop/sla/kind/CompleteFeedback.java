package org.closedloop.sla.kind;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.closedloop.organisation.Department;
import org.closedloop.sla.Promise;
import org.closedloop.sla.kind.LeadEvents.Step;

/** Sales answers with everything that was agreed for that answer: rating, reason, next step. */
@ApplicationScoped
public class CompleteFeedback implements ClockKind {

  /** What an answer can bring. */
  public static final List<String> GIVEN =
      List.of("rating", "reason", "next-step", "resubmit-on", "feedback");

  @Override
  public String code() {
    return "feedback";
  }

  @Override
  public Department side() {
    return Department.SALES;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.whole("hours", 8),
        Parameter.some("accepted", "rating", GIVEN),
        Parameter.some("returned", "rating, reason, next-step, resubmit-on", GIVEN),
        Parameter.some("declined", "rating, reason", GIVEN),
        Parameter.whole("warn", 75));
  }

  @Override
  public List<Occasion> occasions(LeadEvents lead, Promise promise) {
    List<Occasion> occasions = new ArrayList<>();
    for (List<Step> steps : lead.handOffs().values()) {
      HandOffs.answer(steps).ifPresent(answer -> occasions.add(occasion(promise, answer, steps)));
    }
    return occasions;
  }

  private static Occasion occasion(Promise promise, Step answer, List<Step> steps) {
    String outcome = answer.kind().toLowerCase(Locale.ROOT);
    boolean complete = answer.filled().containsAll(promise.list(outcome, ""));
    Instant given = answer.corrected() ? answer.recordedAt() : answer.at();
    String who = HandOffs.who(answer);
    return new Occasion(
        answer.handOff(),
        answer.handOff(),
        HandOffs.offer(steps).map(Step::team).orElse(answer.team()),
        answer.at(),
        Limit.hours(promise.whole("hours", 8)),
        1,
        false,
        false,
        complete ? List.of(new Fact(given, "feedback", who)) : List.of(),
        List.of(),
        who == null ? List.of() : List.of(new Holder(answer.at(), who)));
  }
}
