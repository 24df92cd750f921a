package org.closedloop.sync.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Which rows of a history hold: those no other row corrects and that are no retraction. */
final class Effective {

  private Effective() {}

  static <R> List<R> of(
      List<R> rows,
      ToLongFunction<R> id,
      Function<R, Long> corrects,
      Function<R, Boolean> retracted) {
    Set<Long> corrected = new HashSet<>();
    rows.stream().map(corrects).filter(other -> other != null).forEach(corrected::add);
    List<R> holding = new ArrayList<>();
    for (R row : rows) {
      if (!retracted.apply(row) && !corrected.contains(id.applyAsLong(row))) {
        holding.add(row);
      }
    }
    holding.sort(Comparator.comparingLong(id));
    return holding;
  }
}
