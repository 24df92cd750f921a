package org.closedloop.kpi;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The formulas of a figure: one per basis it can be asked on, and the basis it is asked on first.
 */
public record Definition(Basis usual, Map<Basis, Formula> formulas) {

  public Definition {
    formulas = new EnumMap<>(formulas);
    if (!formulas.containsKey(usual)) {
      throw new IllegalArgumentException("No formula for the usual basis " + usual);
    }
  }

  /** A figure that looks at periods only. */
  public static Definition period(Formula formula) {
    return new Definition(Basis.PERIOD, Map.of(Basis.PERIOD, formula));
  }

  /** A figure that looks at cohorts first. */
  public static Definition cohort(Formula formula) {
    return new Definition(Basis.COHORT, Map.of(Basis.COHORT, formula));
  }

  /** The same figure on the other basis as well. */
  public Definition and(Basis basis, Formula formula) {
    Map<Basis, Formula> both = new EnumMap<>(formulas);
    both.put(basis, formula);
    return new Definition(usual, both);
  }

  /** One formula by either day, of periods first: what happened then, or what began then. */
  public static Definition either(Function<Day, Formula> formula) {
    return period(formula.apply(Day.BOOKED)).and(Basis.COHORT, formula.apply(Day.COHORT));
  }

  /**
   * The step from one stage to a later one: on the cohort basis the leads that entered the first
   * stage and ever reached the second, on the period basis what happened in the same days.
   */
  public static Definition step(String conversion, String entered, String reached) {
    return cohort(Formula.ratio(Amounts.cohort(conversion), Amounts.booked(entered)))
        .and(Basis.PERIOD, Formula.ratio(Amounts.booked(reached), Amounts.booked(entered)));
  }

  /** Leads in a stage: by the day they got there, or by the day they came in and ever got there. */
  public static Definition volume(String reached, String conversion) {
    return period(Formula.sum(Amounts.booked(reached)))
        .and(Basis.COHORT, Formula.sum(Amounts.cohort(conversion)));
  }

  public Optional<Formula> on(Basis basis) {
    return Optional.ofNullable(formulas.get(basis));
  }

  /** The bases, the usual one first. */
  public List<Basis> bases() {
    return formulas.keySet().stream()
        .sorted(Comparator.comparing(basis -> basis != usual))
        .toList();
  }
}
