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
import java.util.stream.Stream;

/** All figures of the product in their order: the one source of calculation, help and glossary. */
@ApplicationScoped
public class Catalog {

  private Map<String, Kpi> kpis = Map.of();

  protected Catalog() {} // for the proxy

  @Inject
  public Catalog(@Any Instance<Kpi> kpis) {
    this(kpis.stream());
  }

  private Catalog(Stream<Kpi> kpis) {
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
    return new Catalog(kpis.stream());
  }

  public List<Kpi> all() {
    return List.copyOf(kpis.values());
  }

  public Optional<Kpi> named(String code) {
    return Optional.ofNullable(kpis.get(code));
  }
}
