package org.closedloop.kpi.service;

import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * The proof of a cell: its leads counted one by one from the postings, split so that the parts add
 * up to the whole.
 *
 * @param leads everybody behind the cell
 * @param above leads above the line
 * @param below leads below the line
 * @param aboveOnly leads above the line that are not below it: on the period basis they entered
 *     earlier
 * @param working leads below the line, not above, still pursued
 * @param recycled the same, returned to Marketing
 * @param lost the same, given up
 * @param numerator what the leads add up to above the line, whatever belongs to no lead included
 * @param denominator the same below the line; null where the figure has none
 * @param excluded leads that entered in these days and do not count, by reason
 */
public record Reconciliation(
    long leads,
    long above,
    long below,
    long aboveOnly,
    long working,
    long recycled,
    long lost,
    BigDecimal numerator,
    BigDecimal denominator,
    SortedMap<String, Long> excluded) {

  public long open() {
    return working + recycled + lost;
  }

  /** Those whose way is decided: arrived, returned or given up. */
  public long settled() {
    return below - working;
  }

  public long excludedLeads() {
    return excluded.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether the cell, read from the totals, says the same as its leads. */
  public boolean proves(KpiRow cell) {
    boolean numeratorFits = cell.numerator() == null || cell.numerator().compareTo(numerator) == 0;
    boolean denominatorFits =
        cell.denominator() == null || cell.denominator().compareTo(denominator) == 0;
    return numeratorFits && denominatorFits;
  }
}
