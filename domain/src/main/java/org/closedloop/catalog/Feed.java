package org.closedloop.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.closedloop.catalog.Unfed.Missing;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Term;

/**
 * What data there is: when each measure was booked last, and what the agreement relies on.
 *
 * @param booked the last month in which a measure has amounts, by its code
 * @param promises the agreement in force, by the code of the promise
 * @param transitions those the agreement has targets for, such as {@code mql-to-sql}
 * @param goal whether the agreement has a revenue goal
 * @param volume whether the agreement promises a monthly volume
 * @param since data older than this month is as good as none
 */
public record Feed(
    Map<String, LocalDate> booked,
    Map<String, Promised> promises,
    Set<String> transitions,
    boolean goal,
    boolean volume,
    LocalDate since) {

  /**
   * A promise that clocks judge.
   *
   * @param started the last day on which a clock was started; null if never
   */
  public record Promised(String kind, LocalDate started) {}

  /** What cannot be reported: what the agreement relies on first, then in the catalogue's order. */
  public List<Unfed> unfed(Catalog catalog) {
    List<Unfed> agreed = new ArrayList<>();
    List<Unfed> others = new ArrayList<>();
    promises.forEach(
        (code, promise) -> {
          if (isOld(promise.started())) {
            agreed.add(
                new Unfed(
                    Unfed.Subject.PROMISE,
                    code,
                    true,
                    List.of(new Missing(promise.kind(), promise.started()))));
          }
        });
    for (Kpi kpi : catalog.all()) {
      List<Missing> missing = missing(kpi);
      if (!missing.isEmpty()) {
        boolean relied = isAgreed(kpi.code());
        (relied ? agreed : others)
            .add(new Unfed(Unfed.Subject.FIGURE, kpi.code(), relied, missing));
      }
    }
    agreed.addAll(others);
    return agreed;
  }

  private boolean isAgreed(String code) {
    return goal && code.equals("revenue-won")
        || volume && code.equals("sla-volume-attainment")
        || transitions.stream()
            .anyMatch(
                transition ->
                    code.equals(transition + "-rate") || code.equals(transition + "-attainment"));
  }

  private List<Missing> missing(Kpi kpi) {
    List<Missing> missing =
        new ArrayList<>(missing(kpi.definition().on(kpi.definition().usual()).orElseThrow()));
    for (String measure : kpi.incompleteWithout()) {
      if (isOld(booked.get(measure))) {
        missing.add(new Missing(measure, booked.get(measure)));
      }
    }
    return missing;
  }

  /**
   * A quotient needs what it divides by, and lately; a sum may well be nothing lately, but not ever
   * since the beginning.
   */
  private List<Missing> missing(Formula formula) {
    boolean quotient = !formula.denominator().isEmpty();
    Amounts needed = quotient ? formula.denominator() : formula.numerator();
    List<String> measures = needed.terms().stream().map(Term::measure).distinct().toList();
    boolean fed =
        measures.stream()
            .map(booked::get)
            .anyMatch(month -> quotient ? !isOld(month) : month != null);
    return fed
        ? List.of()
        : measures.stream().map(measure -> new Missing(measure, booked.get(measure))).toList();
  }

  private boolean isOld(LocalDate day) {
    return day == null || day.isBefore(since);
  }
}
