package org.closedloop.report.service.sheet;

import java.math.BigDecimal;
import java.util.function.Function;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.report.Heading;

/** A column of figures: amounts that are read and proved, or what is calculated from them. */
sealed interface Column {

  Heading heading();

  /**
   * Amounts of a figure; they add up over the rows.
   *
   * @param amounts what the postings must add up to
   * @param read the amount in the figure's answer
   */
  record Amount(
      Heading heading, Kpi kpi, Basis basis, Amounts amounts, Function<KpiRow, BigDecimal> read)
      implements Column {

    /** The upper half of a figure. */
    static Amount above(Heading heading, Kpi kpi, Basis basis) {
      return new Amount(heading, kpi, basis, formula(kpi, basis).numerator(), KpiRow::numerator);
    }

    /** The lower half of a figure. */
    static Amount below(Heading heading, Kpi kpi, Basis basis) {
      return new Amount(
          heading, kpi, basis, formula(kpi, basis).denominator(), KpiRow::denominator);
    }

    private static Formula formula(Kpi kpi, Basis basis) {
      return kpi.definition().on(basis).orElseThrow();
    }

    BigDecimal of(KpiRow row) {
      return row == null ? BigDecimal.ZERO : read.apply(row);
    }
  }

  /** One column divided by another; {@code n/a} where that is zero. */
  record Quotient(Heading heading, int above, int below) implements Column {}

  /** Where a share lies with 95 percent confidence: the lower or the upper bound (E. B. Wilson). */
  record Bound(Heading heading, int above, int below, boolean upper) implements Column {}

  /** What no amounts beside it can tell: computed by the product for the row. */
  record Given(Heading heading, Function<Line, Object> cell) implements Column {}

  /** What is left of one column when others are taken from it; they stand side by side. */
  record Rest(Heading heading, int whole, int firstPart, int lastPart) implements Column {}

  /** What came back for what was spent: (revenue - cost) / cost. */
  record Return(Heading heading, int revenue, int cost) implements Column {}

  /** How far columns side by side lie apart, for every unit of one of them. */
  record Spread(Heading heading, int first, int last, int compared) implements Column {}

  /** Whether the figure of the row may still move. */
  record State(Heading heading, Kpi kpi, Basis basis) implements Column {}
}
