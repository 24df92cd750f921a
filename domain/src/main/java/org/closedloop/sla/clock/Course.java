package org.closedloop.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.closedloop.calendar.BusinessCalendar;

/** How a clock runs: in business time, standing still in its pauses. */
record Course(BusinessCalendar calendar, Instant start, List<Pause> pauses) {

  /** When so much time has passed on the clock; empty while an open pause keeps it from that. */
  Optional<Instant> reach(Duration wanted) {
    Instant from = start;
    Duration left = wanted;
    for (Pause pause : pauses) {
      if (pause.until() != null && !pause.until().isAfter(from)) {
        continue;
      }
      Duration before = calendar.between(from, pause.from());
      if (before.compareTo(left) >= 0) {
        break;
      }
      if (pause.until() == null) {
        return Optional.empty();
      }
      left = left.minus(before);
      from = pause.until();
    }
    return Optional.of(calendar.after(from, left));
  }

  /** The time that passed on the clock until an instant. */
  Duration passed(Instant until) {
    Duration passed = Duration.ZERO;
    Instant from = start;
    for (Pause pause : pauses) {
      if (pause.from().isAfter(until) || pause.until() != null && !pause.until().isAfter(from)) {
        continue;
      }
      passed = passed.plus(calendar.between(from, pause.from()));
      if (pause.until() == null || pause.until().isAfter(until)) {
        return passed;
      }
      from = pause.until();
    }
    return passed.plus(calendar.between(from, until));
  }
}
