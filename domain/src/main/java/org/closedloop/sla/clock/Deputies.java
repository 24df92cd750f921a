package org.closedloop.sla.clock;

import java.time.Instant;
import java.util.Optional;

/** Who stands in for somebody who is away. */
@FunctionalInterface
public interface Deputies {

  /** Nobody is ever away. */
  Deputies NONE = (employee, at) -> Optional.empty();

  /** Who acts for an employee at an instant; empty if the employee is there or nobody stands in. */
  Optional<String> of(String employee, Instant at);
}
