package org.closedloop.sla.clock;

import java.util.List;
import java.util.Optional;
import org.closedloop.sla.kind.Holder;

/** A clock as it is written down, with its ledger and where managers stepped in. */
public record WrittenClock(
    SlaClock clock, List<ClockChange.Known> changes, Interventions interventions) {

  /** Who had to act from when on. */
  List<Holder> holders() {
    return changes.stream()
        .filter(
            change ->
                change.kind() == ClockChangeKind.STARTED
                    || change.kind() == ClockChangeKind.REASSIGNED)
        .filter(change -> Optional.ofNullable(change.employee()).isPresent())
        .map(change -> new Holder(change.at(), change.employee()))
        .toList();
  }
}
