package org.closedloop.report.service;

import java.math.BigDecimal;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Kpi;

/**
 * A cell of the report that must be what the postings add up to.
 *
 * @param reference the cell as other sheets name it
 * @param amounts which measures, by which day, with which sign
 * @param shown what stands in the cell
 */
public record Check(
    String sheet,
    String reference,
    Kpi kpi,
    Basis basis,
    Months months,
    Sums.Place place,
    Amounts amounts,
    BigDecimal shown) {

  /** What the postings add up to, in the unit of the cell. */
  public BigDecimal booked(Sums sums) {
    long amount =
        amounts.terms().stream()
            .mapToLong(term -> term.sign() * sums.of(term, months, place))
            .sum();
    return amounts.unit().of(amount);
  }
}
