package org.closedloop.kpi.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Period;

/**
 * A figure of a month that a run states differently from the run before.
 *
 * @param before empty (null) where the figure was not applicable
 * @param after likewise
 */
public record ChangedFigure(
    Kpi kpi, Basis basis, Period period, BigDecimal before, BigDecimal after) {

  /** What it is as a run knows it. */
  public Question question(PublishedRun run) {
    return new Question(
        kpi,
        period.startInclusive(),
        period.endExclusive(),
        Grain.MONTH,
        basis,
        List.of(),
        Map.of(),
        run);
  }

  /** How large the change is against what was there: 1 is a doubling; all of it if nothing was. */
  public double weight() {
    double from = before == null ? 0 : before.doubleValue();
    double to = after == null ? 0 : after.doubleValue();
    double most = Math.max(Math.abs(from), Math.abs(to));
    return most == 0 ? 0 : Math.abs(to - from) / most;
  }
}
