package org.closedloop.kpi.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Period;
import org.closedloop.refusal.NoSuchRecord;

/** Understands which run and which period other systems and links ask about. */
@ApplicationScoped
public class Asked {

  @Inject private PublishedRunQuery runs;

  protected Asked() {} // for CDI

  public Asked(PublishedRunQuery runs) {
    this.runs = runs;
  }

  /**
   * The run of that number; the newest where none is named.
   *
   * @throws NoPublishedRun if nothing was published yet
   * @throws NoSuchRecord if there is no such published run
   * @throws BadParameter if that is no number
   */
  public PublishedRun run(String text) {
    if (text == null || text.isBlank()) {
      return runs.newest().orElseThrow(NoPublishedRun::new);
    }
    try {
      return runs.named(Integer.parseInt(text)).orElseThrow(() -> new NoSuchRecord("run", text));
    } catch (NumberFormatException e) {
      throw new BadParameter("run", text, "1, 2, 3 ...");
    }
  }

  /** The signed months that speak for themselves: all, unless a run is named. */
  public Frozen frozen(String run) {
    return run == null || run.isBlank() ? runs.frozen() : Frozen.NONE;
  }

  /**
   * The month, quarter or year of that label.
   *
   * @param usual how long the period is that is meant where none is named
   * @param start of it, from the start of the one the run knows last
   * @throws BadParameter if the label is none of a month, quarter or year
   */
  public static Period period(
      String label, PublishedRun run, Grain usual, UnaryOperator<LocalDate> start) {
    if (label == null || label.isBlank()) {
      return usual.from(start.apply(usual.startOf(run.knownDay())));
    }
    return Stream.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR)
        .flatMap(grain -> grain.parse(label).map(grain::from).stream())
        .findFirst()
        .orElseThrow(() -> new BadParameter("period", label, "2026-10, 2026-Q4, 2026"));
  }
}
