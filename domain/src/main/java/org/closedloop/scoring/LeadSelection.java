package org.closedloop.scoring;

import java.util.Collection;
import java.util.stream.Collectors;

/** Some leads, as a condition on whatever column names them. */
@FunctionalInterface
interface LeadSelection {

  /** The condition that {@code column} names one of these leads. */
  String on(String column);

  static LeadSelection of(Collection<Long> leads) {
    String list = leads.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return column -> column + " in (" + list + ")";
  }
}
