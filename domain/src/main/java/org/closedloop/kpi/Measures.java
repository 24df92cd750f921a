package org.closedloop.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.closedloop.attribution.AttributionModels;
import org.closedloop.kpi.credit.CreditMeasures;
import org.closedloop.ledger.DayFigure;

/**
 * All measures, found by themselves and ordered by code; every attribution model brings its own.
 */
@ApplicationScoped
public class Measures {

  private SortedMap<String, Measure> measures = new TreeMap<>();

  protected Measures() {} // for CDI

  @Inject
  public Measures(@Any Instance<Measure> measures, AttributionModels models) {
    this(Stream.concat(measures.stream(), CreditMeasures.of(models.all()).stream()));
  }

  private Measures(Stream<Measure> found) {
    found.forEach(
        measure -> {
          if (measures.put(measure.code(), measure) != null) {
            throw new IllegalStateException("Two measures are called " + measure.code());
          }
        });
  }

  /**
   * @throws IllegalStateException if two measures bear the same code
   */
  public static Measures of(Collection<Measure> measures) {
    return new Measures(measures.stream());
  }

  public Collection<Measure> all() {
    return measures.values();
  }

  /** The versions of all measures by code, those without a lead (cost, visits) included. */
  public SortedMap<String, Integer> versions() {
    SortedMap<String, Integer> versions = new TreeMap<>();
    measures.forEach((code, measure) -> versions.put(code, measure.version()));
    for (DayFigure figure : DayFigure.values()) {
      versions.put(figure.code(), figure.version());
    }
    return versions;
  }

  /**
   * Ready to measure, for one thread.
   *
   * @param numbers under which the measures stand in the ledger, by code
   */
  public Measuring measuring(Map<String, Integer> numbers) {
    return new Measuring(measures.values(), numbers);
  }
}
