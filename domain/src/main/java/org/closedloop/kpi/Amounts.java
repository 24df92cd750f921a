package org.closedloop.kpi;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A sum of measures and what it is counted in: the upper or the lower half of a figure. */
public record Amounts(Unit unit, List<Term> terms) {

  /** No measure at all. */
  public static final Amounts NONE = new Amounts(Unit.COUNT, List.of());

  public Amounts {
    terms = List.copyOf(terms);
  }

  /** The measure, by the day it happened. */
  public static Amounts booked(String measure) {
    return new Amounts(Unit.COUNT, List.of(new Term(measure, Day.BOOKED, 1)));
  }

  /** The measure, by the day its cohort began. */
  public static Amounts cohort(String measure) {
    return new Amounts(Unit.COUNT, List.of(new Term(measure, Day.COHORT, 1)));
  }

  /** The measure, by that day. */
  public static Amounts by(Day day, String measure) {
    return new Amounts(Unit.COUNT, List.of(new Term(measure, day, 1)));
  }

  /** The same sum, its whole numbers read in another unit: cents become money. */
  public Amounts in(Unit other) {
    return new Amounts(other, terms);
  }

  public Amounts plus(Amounts other) {
    return new Amounts(unit, Stream.concat(terms.stream(), other.terms.stream()).toList());
  }

  public Amounts minus(Amounts other) {
    return plus(
        new Amounts(
            unit,
            other.terms.stream().map(t -> new Term(t.measure(), t.day(), -t.sign())).toList()));
  }

  public boolean isEmpty() {
    return terms.isEmpty();
  }

  /** What the sum comes to, as the ledger's whole number. */
  public long sum(Tally tally) {
    return terms.stream().mapToLong(t -> t.sign() * tally.sum(t.measure(), t.day())).sum();
  }

  /** What the sum comes to, in its unit. */
  public BigDecimal of(Tally tally) {
    return unit.of(sum(tally));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(unit.code());
    terms.forEach(text::append);
    return text.toString();
  }
}
