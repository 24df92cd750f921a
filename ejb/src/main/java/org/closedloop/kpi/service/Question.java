package org.closedloop.kpi.service;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Kpi;

/**
 * What somebody wants to know about a figure, already understood.
 *
 * @param from first day, in the reporting zone
 * @param to the day after the last one
 * @param by the cuts, in the order they are shown
 * @param only the values a cut is limited to; a cut that is missing is not limited
 */
public record Question(
    Kpi kpi,
    LocalDate from,
    LocalDate to,
    Grain grain,
    Basis basis,
    List<Cut> by,
    Map<Cut, List<String>> only,
    PublishedRun run) {

  public Question {
    by = List.copyOf(by);
    only = Map.copyOf(only);
  }

  public Formula formula() {
    return kpi.definition().on(basis).orElseThrow();
  }

  /** The same about another figure; on its usual basis if it knows not this one. */
  public Question about(Kpi other) {
    Basis known = other.definition().on(basis).isPresent() ? basis : other.definition().usual();
    return new Question(other, from, to, grain, known, by, only, run);
  }

  /** The same as another run knows it. */
  public Question in(PublishedRun other) {
    return new Question(kpi, from, to, grain, basis, by, only, other);
  }

  /** The same on another basis. */
  public Question on(Basis other) {
    return new Question(kpi, from, to, grain, other, by, only, run);
  }

  /** The same about other days. */
  public Question during(LocalDate start, LocalDate end, Grain other) {
    return new Question(kpi, start, end, other, basis, by, only, run);
  }

  /** The same, cut in another way. */
  public Question cutBy(List<Cut> cuts) {
    return new Question(kpi, from, to, grain, basis, cuts, only, run);
  }

  /** The same, limited to one value of a cut. */
  public Question within(Cut cut, String value) {
    Map<Cut, List<String>> closer = new LinkedHashMap<>(only);
    closer.put(cut, List.of(value));
    return new Question(kpi, from, to, grain, basis, by, closer, run);
  }

  /** The first limit this figure cannot be cut by, if there is one: then it has no answer. */
  public Optional<Cut> unanswerable() {
    return only.keySet().stream()
        .filter(
            cut -> cut.isAttribute() ? !kpi.isOfLeads() : !kpi.slices().contains(cut.dimension()))
        .findFirst();
  }

  /** Whether whole months are asked for by dimensions alone, so that the totals can answer. */
  boolean isInWholeMonths() {
    return grain != Grain.DAY
        && from.getDayOfMonth() == 1
        && to.getDayOfMonth() == 1
        && by.stream().noneMatch(Cut::isAttribute)
        && only.keySet().stream().noneMatch(Cut::isAttribute);
  }
}
