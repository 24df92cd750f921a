package org.closedloop.velocity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.closedloop.statistics.KaplanMeier;

/**
 * Gathers when leads entered a step and when they got to the next. Whoever has not got there is
 * known up to the last day only, and counts up to that age.
 */
public final class PassageTimes {

  private final String transition;
  private final KaplanMeier estimate = new KaplanMeier();
  private final Map<LocalDate, Long> waiting = new TreeMap<>();
  private long entered;
  private long reached;
  private long days;

  public PassageTimes(String transition) {
    this.transition = transition;
  }

  public void entered(LocalDate day, long leads) {
    entered += leads;
    waiting.merge(day, leads, Long::sum);
  }

  /**
   * @param entry when they had entered
   * @param day when they got further
   */
  public void reached(LocalDate entry, LocalDate day, long leads) {
    reached += leads;
    days += leads * age(entry, day);
    waiting.merge(entry, -leads, Long::sum);
    estimate.converted(age(entry, day), leads);
  }

  /** Everything so far is known up to this day; what follows may be known further. */
  public void knownUntil(LocalDate last) {
    waiting.forEach(
        (entry, leads) -> {
          if (leads > 0) {
            estimate.observed(age(entry, last), leads);
          }
        });
    waiting.clear();
  }

  public Passage passage() {
    return new Passage(transition, entered, reached, days, estimate.curve());
  }

  private static int age(LocalDate entry, LocalDate day) {
    return (int) Math.max(0, ChronoUnit.DAYS.between(entry, day));
  }
}
