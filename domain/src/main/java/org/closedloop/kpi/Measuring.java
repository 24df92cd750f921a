package org.closedloop.kpi;

import java.util.Collection;
import java.util.Map;
import org.closedloop.journey.LeadJourney;
import org.closedloop.ledger.Cells;

/** Applies every measure to journeys, one after the other. Not for several threads at once. */
public final class Measuring {

  private final Measure[] measures;
  private final int[] numbers;
  private Cells cells;
  private int number;

  Measuring(Collection<Measure> measures, Map<String, Integer> numbers) {
    this.measures = measures.toArray(Measure[]::new);
    this.numbers = measures.stream().mapToInt(measure -> numbers.get(measure.code())).toArray();
  }

  /** All that is measured on a journey, in order; nothing for an excluded lead. */
  public void of(LeadJourney journey, Cells into) {
    into.clear();
    if (!journey.excluded()) {
      cells = into;
      for (int i = 0; i < measures.length; i++) {
        number = numbers[i];
        measures[i].of(journey, this::book);
      }
    }
    into.merge();
  }

  private void book(int bookedOn, int cohortDay, int slice, long amount) {
    cells.add(number, bookedOn, cohortDay, slice, amount);
  }
}
