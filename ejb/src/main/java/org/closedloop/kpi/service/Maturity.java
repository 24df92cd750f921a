package org.closedloop.kpi.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Day;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Period;
import org.closedloop.kpi.Term;

/**
 * How old a period must be before its figure can be relied on.
 *
 * <p>On the period basis it must be over. On the cohort basis nine of ten conversions must have had
 * the time they took so far, as the run found it.
 */
public record Maturity(LocalDate knownDay, int daysNeeded) {

  static Maturity of(Question question, Connection connection) throws SQLException {
    Sql sql =
        new Sql()
            .add("select max(m.p90_days) from run_maturity m join measure c on c.id = m.measure")
            .add(" where m.run = ? and c.code in ", question.run().id())
            .in(cohortMeasures(question));
    int p90 = sql.list(connection, row -> row.getInt(1)).get(0);
    return new Maturity(question.run().knownDay(), Math.max(1, p90));
  }

  private static List<String> cohortMeasures(Question question) {
    Formula formula = question.formula();
    return Stream.concat(
            Stream.concat(
                Stream.of(""), // so that the list is never empty
                question.basis() == Basis.COHORT
                    ? question.kpi().maturesWith().stream()
                    : Stream.empty()),
            Stream.of(formula.numerator(), formula.denominator())
                .flatMap(amounts -> amounts.terms().stream())
                .filter(term -> term.day() == Day.COHORT)
                .map(Term::measure))
        .distinct()
        .toList();
  }

  public boolean reachedBy(Period period) {
    return !matureOn(period).isAfter(knownDay);
  }

  /** The first day on which the period counts as mature. */
  public LocalDate matureOn(Period period) {
    return period.endExclusive().minusDays(1).plusDays(daysNeeded);
  }

  /** How old the period is, as far as the run knows: days since its last day. */
  public long ageOf(Period period) {
    return ChronoUnit.DAYS.between(period.endExclusive().minusDays(1), knownDay);
  }

  /** The day on which the period becomes mature, if it is not yet. */
  public Optional<LocalDate> awaited(Period period) {
    return reachedBy(period) ? Optional.empty() : Optional.of(matureOn(period));
  }
}
