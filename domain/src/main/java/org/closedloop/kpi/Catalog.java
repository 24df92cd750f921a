package org.closedloop.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All figures of the product in their order: the one source of calculation, help and glossary. */
@ApplicationScoped
public class Catalog {

  private Map<String, Kpi> kpis = Map.of();
  private Map<String, Integer> measures = Map.of();

  protected Catalog() {} // for the proxy

  @Inject
  public Catalog(@Any Instance<Kpi> kpis, Measures measures) {
    this(kpis.stream(), measures.versions());
  }

  private Catalog(Stream<Kpi> kpis, Map<String, Integer> measures) {
    this.measures = measures;
    Map<String, Kpi> byCode = new LinkedHashMap<>();
    kpis.sorted(Comparator.comparingInt(Kpi::position).thenComparing(Kpi::code))
        .forEach(
            kpi -> {
              if (byCode.put(kpi.code(), kpi) != null) {
                throw new IllegalStateException("Two figures are called " + kpi.code());
              }
            });
    this.kpis = byCode;
  }

  /**
   * @throws IllegalStateException if two figures bear the same code
   */
  public static Catalog of(List<Kpi> kpis) {
    return of(kpis, Map.of());
  }

  /**
   * @param measures their versions by code; one that is not named is in its first version
   * @throws IllegalStateException if two figures bear the same code
   */
  public static Catalog of(List<Kpi> kpis, Map<String, Integer> measures) {
    return new Catalog(kpis.stream(), measures);
  }

  public List<Kpi> all() {
    return List.copyOf(kpis.values());
  }

  /**
   * What every figure means, by code: its version, its fingerprint, and the versions of the
   * measures and models it is made of, as far as they are not the first. Another text means that
   * something else is counted.
   */
  public SortedMap<String, String> meanings() {
    SortedMap<String, String> meanings = new TreeMap<>();
    kpis.values().forEach(kpi -> meanings.put(kpi.code(), meaning(kpi)));
    return meanings;
  }

  private String meaning(Kpi kpi) {
    return kpi.version()
        + " "
        + Fingerprint.of(kpi).hex()
        + kpi.definition().formulas().values().stream()
            .flatMap(formula -> formula.terms().stream())
            .map(Term::measure)
            .distinct()
            .sorted()
            .filter(measure -> measures.getOrDefault(measure, 1) > 1)
            .map(measure -> " " + measure + " v" + measures.get(measure))
            .collect(Collectors.joining());
  }

  public Optional<Kpi> named(String code) {
    return Optional.ofNullable(kpis.get(code));
  }
}
