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
 * @param run which speaks for all months that are not frozen
 * @param frozen the months for which the run speaks that both sides have signed
 */
public record Question(
    Kpi kpi,
    LocalDate from,
    LocalDate to,
    Grain grain,
    Basis basis,
    List<Cut> by,
    Map<Cut, List<String>> only,
    PublishedRun run,
    Frozen frozen) {

  public Question {
    by = List.copyOf(by);
    only = Map.copyOf(only);
  }

  /** As one run knows it, whatever was signed. */
  public Question(
      Kpi kpi,
      LocalDate from,
      LocalDate to,
      Grain grain,
      Basis basis,
      List<Cut> by,
      Map<Cut, List<String>> only,
      PublishedRun run) {
    this(kpi, from, to, grain, basis, by, only, run, Frozen.NONE);
  }

  public Formula formula() {
    return kpi.definition().on(basis).orElseThrow();
  }

  /** The same about another figure; on its usual basis if it knows not this one. */
  public Question about(Kpi other) {
    Basis known = other.definition().on(basis).isPresent() ? basis : other.definition().usual();
    return new Question(other, from, to, grain, known, by, only, run, frozen);
  }

  /** The same where months keep what both sides have signed. */
  public Question keeping(Frozen months) {
    return new Question(kpi, from, to, grain, basis, by, only, run, months);
  }

  /** The parts of the span, each with the run that speaks for it. */
  List<Frozen.Stretch> stretches() {
    return frozen.stretches(from, to, run);
  }

  /** The same about one part of the span, as the run knows it that speaks for it. */
  Question of(Frozen.Stretch stretch) {
    return new Question(kpi, stretch.from(), stretch.to(), grain, basis, by, only, stretch.run());
  }

  /** The run that speaks for the whole span; empty if several do. */
  public Optional<PublishedRun> speaker() {
    List<Frozen.Stretch> stretches = stretches();
    return stretches.size() == 1 ? Optional.of(stretches.get(0).run()) : Optional.empty();
  }

  /** Whether both sides have signed the whole span. */
  public boolean isFrozen() {
    return stretches().stream().allMatch(Frozen.Stretch::frozen);
  }

  /** The same as another run knows it, whatever was signed. */
  public Question in(PublishedRun other) {
    return new Question(kpi, from, to, grain, basis, by, only, other);
  }

  /** The same on another basis. */
  public Question on(Basis other) {
    return new Question(kpi, from, to, grain, other, by, only, run, frozen);
  }

  /** The same about other days. */
  public Question during(LocalDate start, LocalDate end, Grain other) {
    return new Question(kpi, start, end, other, basis, by, only, run, frozen);
  }

  /** The same, cut in another way. */
  public Question cutBy(List<Cut> cuts) {
    return new Question(kpi, from, to, grain, basis, cuts, only, run, frozen);
  }

  /** The same, limited to one value of a cut. */
  public Question within(Cut cut, String value) {
    Map<Cut, List<String>> closer = new LinkedHashMap<>(only);
    closer.put(cut, List.of(value));
    return new Question(kpi, from, to, grain, basis, by, closer, run, frozen);
  }

  /** The values of the cuts, in their order, by the cuts' codes. */
  Map<String, String> sliceOf(List<String> values) {
    Map<String, String> slice = new LinkedHashMap<>();
    for (int i = 0; i < by.size(); i++) {
      slice.put(by.get(i).code(), values.get(i));
    }
    return slice;
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
