package org.closedloop.sla.kind;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.organisation.Department;
import org.closedloop.sla.Promise;
import org.closedloop.sla.kind.LeadEvents.Step;

/** Marketing hands over leads whose record has every field that was agreed. */
@ApplicationScoped
public class CompleteRecord implements ClockKind {

  /** The fields that can be agreed. */
  public static final List<String> FIELDS = List.of("company", "person", "email", "phone", "city");

  @Override
  public String code() {
    return "completeness";
  }

  @Override
  public Department side() {
    return Department.MARKETING;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.some("fields", "company, person, email, phone", FIELDS));
  }

  @Override
  public List<Occasion> occasions(LeadEvents lead, Promise promise) {
    boolean complete =
        promise.list("fields", "company, person, email, phone").stream().allMatch(lead::isFilled);
    List<Occasion> occasions = new ArrayList<>();
    for (List<Step> steps : lead.handOffs().values()) {
      HandOffs.offer(steps).ifPresent(offer -> occasions.add(occasion(offer, complete)));
    }
    return occasions;
  }

  private static Occasion occasion(Step offer, boolean complete) {
    return new Occasion(
        offer.handOff(),
        offer.handOff(),
        null,
        offer.at(),
        Limit.atOnce(),
        1,
        false,
        true,
        complete ? List.of(new Fact(offer.at(), "record-complete", offer.actor())) : List.of(),
        List.of(),
        offer.actor() == null ? List.of() : List.of(new Holder(offer.at(), offer.actor())));
  }
}
