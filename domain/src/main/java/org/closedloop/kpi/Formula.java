package org.closedloop.kpi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a figure is made of measures on one basis.
 *
 * <p>{@code members} says whose number stands behind the figure where that is neither half of a
 * ratio: the deals behind a revenue, the deals behind a median. {@code open} counts cases that are
 * not over yet: they are ranked behind all others, since they take longer than is known.
 */
public record Formula(
    Kind kind,
    Amounts numerator,
    Amounts denominator,
    Amounts members,
    BigDecimal quantile,
    Amounts open) {

  /** The four ways to a figure. */
  public enum Kind {
    SUM,
    RATIO,
    MEAN,
    QUANTILE
  }

  public Formula {
    requireNonNull(kind, "kind");
    requireNonNull(quantile, "quantile");
    requireNonNull(open, "open");
  }

  private Formula(
      Kind kind, Amounts numerator, Amounts denominator, Amounts members, BigDecimal quantile) {
    this(kind, numerator, denominator, members, quantile, Amounts.NONE);
  }

  /** The sum itself, each unit of it counted. */
  public static Formula sum(Amounts amounts) {
    return sum(amounts, amounts);
  }

  /** The sum, with the number of cases that carry it. */
  public static Formula sum(Amounts amounts, Amounts members) {
    return new Formula(Kind.SUM, amounts, Amounts.NONE, members, BigDecimal.ZERO);
  }

  /** A sum that belongs to no lead, such as cost: nobody is counted. */
  public static Formula sumWithoutMembers(Amounts amounts) {
    return sum(amounts, Amounts.NONE);
  }

  /** Numerator divided by denominator. */
  public static Formula ratio(Amounts numerator, Amounts denominator) {
    return new Formula(Kind.RATIO, numerator, denominator, denominator, BigDecimal.ZERO);
  }

  /** The same with other cases: the deals behind amounts of money. */
  public Formula over(Amounts cases) {
    return new Formula(kind, numerator, denominator, cases, quantile, open);
  }

  /** The average of a value over its cases. */
  public static Formula mean(Amounts values, Amounts cases) {
    return new Formula(Kind.MEAN, values, cases, cases, BigDecimal.ZERO);
  }

  /** The value below which the given share of cases lies, interpolated between neighbours. */
  public static Formula quantile(String share, Amounts values, Amounts cases) {
    return new Formula(Kind.QUANTILE, values, cases, cases, new BigDecimal(share));
  }

  /**
   * The same over cases of which some are not over: where the share reaches them, the value is not
   * known.
   */
  public static Formula censored(String share, Amounts values, Amounts cases, Amounts open) {
    return new Formula(Kind.QUANTILE, values, cases, cases.plus(open), new BigDecimal(share), open);
  }

  /** The figure, or nothing where it would divide by zero or rank nobody. */
  public Optional<BigDecimal> value(Tally tally, Unit unit) {
    return switch (kind) {
      case SUM -> Optional.of(numerator.of(tally));
      case RATIO, MEAN -> divided(numerator.of(tally), denominator.of(tally), unit);
      case QUANTILE ->
          tally.distribution().quantile(quantile, open.sum(tally)).map(v -> rounded(v, unit));
    };
  }

  /**
   * Whether it is the share of some cases in others: cases are counted above and below the line,
   * and those above are among those below. Only of a share can be said how far chance may move it.
   */
  public boolean isShare() {
    return isConversion() || isOfCases() && addsOnlyWhatStandsBelow();
  }

  /**
   * Whether it follows those who entered a step to those of them who have reached another: then it
   * can also be said how old they were.
   */
  public boolean isConversion() {
    return isOfCases()
        && numerator.terms().stream().allMatch(t -> t.day() == Day.COHORT && t.sign() > 0)
        && denominator.terms().stream().allMatch(t -> t.day() == Day.BOOKED && t.sign() > 0);
  }

  private boolean isOfCases() {
    return kind == Kind.RATIO
        && numerator.unit() == Unit.COUNT
        && denominator.unit() == Unit.COUNT
        && !numerator.isEmpty();
  }

  private boolean addsOnlyWhatStandsBelow() {
    return denominator.terms().stream().allMatch(term -> term.sign() > 0)
        && numerator.terms().stream()
            .filter(term -> term.sign() > 0)
            .allMatch(denominator.terms()::contains);
  }

  /** Every measure the formula needs with the day it is taken by, each pair once. */
  public List<Term> terms() {
    return Stream.of(numerator, denominator, members)
        .flatMap(amounts -> amounts.terms().stream())
        .map(term -> new Term(term.measure(), term.day(), 1))
        .distinct()
        .toList();
  }

  private static Optional<BigDecimal> divided(BigDecimal above, BigDecimal below, Unit unit) {
    return below.signum() == 0
        ? Optional.empty()
        : Optional.of(above.divide(below, unit.scale(), RoundingMode.HALF_UP));
  }

  private static BigDecimal rounded(BigDecimal value, Unit unit) {
    return value.setScale(unit.scale(), RoundingMode.HALF_UP);
  }

  /** The formula in a fixed notation: the part of a definition that may not change silently. */
  @Override
  public String toString() {
    return kind
        + ("(" + numerator + " / " + denominator + " | " + members + " | " + quantile)
        + (open.isEmpty() ? ")" : " | open " + open + ")");
  }
}
