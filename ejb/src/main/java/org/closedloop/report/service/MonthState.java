package org.closedloop.report.service;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.closedloop.ledger.MonthApprovals.Signature;
import org.closedloop.organisation.Department;

/**
 * How a month stands: who has signed it, and whether it is frozen.
 *
 * @param frozenRun the run both sides have signed; null while it is not frozen
 * @param signatures at most one of each side, the newest
 */
public record MonthState(
    YearMonth month, Integer frozenRun, Instant frozenAt, List<Signature> signatures) {

  public boolean isFrozen() {
    return frozenRun != null;
  }

  public Optional<Signature> of(Department department) {
    return signatures.stream().filter(given -> given.department() == department).findFirst();
  }
}
