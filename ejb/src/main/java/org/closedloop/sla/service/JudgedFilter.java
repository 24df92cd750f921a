package org.closedloop.sla.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.closedloop.organisation.Department;

/**
 * Which judged promises are wanted; what is null does not matter.
 *
 * @param promise code of the obligation
 * @param side who promised it
 * @param first the first day; {@code last} the last one
 * @param kept whether kept ones are wanted, or broken ones
 * @param mine only the caller's own, by the day they were due
 */
public record JudgedFilter(
    String promise, Department side, LocalDate first, LocalDate last, Boolean kept, boolean mine)
    implements Serializable {

  /** The same with kept ones or broken ones only. */
  public JudgedFilter only(Boolean wanted) {
    return new JudgedFilter(promise, side, first, last, wanted, mine);
  }
}
