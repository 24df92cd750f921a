package org.closedloop.sla.clock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.closedloop.sla.kind.Holder;

/** Where managers stepped into one clock: its pauses and the persons they named. */
public record Interventions(List<Pause> pauses, List<Holder> holders) {

  static final Interventions NONE = new Interventions(List.of(), List.of());

  public Interventions {
    pauses = sorted(pauses, Comparator.comparing(Pause::from));
    holders = sorted(holders, Comparator.comparing(Holder::from));
  }

  private static <T> List<T> sorted(List<T> all, Comparator<T> order) {
    List<T> sorted = new ArrayList<>(all);
    sorted.sort(order);
    return List.copyOf(sorted);
  }
}
