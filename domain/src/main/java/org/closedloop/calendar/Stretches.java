package org.closedloop.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts the stretches of an interval together: neighbours of which the same is said become one. */
final class Stretches {

  private final Instant first;
  private final Instant end;
  private final List<Stretch> stretches = new ArrayList<>();

  Stretches(Instant first, Instant end) {
    this.first = first;
    this.end = end;
  }

  /** Adds what follows, cut to the interval; seconds from 1970. */
  void add(long fromSecond, long toSecond, Stretch.Kind kind, String name) {
    if (fromSecond >= toSecond) {
      return;
    }
    Instant from = Instant.ofEpochSecond(fromSecond);
    Instant to = Instant.ofEpochSecond(toSecond);
    Stretch next =
        new Stretch(from.isBefore(first) ? first : from, to.isAfter(end) ? end : to, kind, name);
    int last = stretches.size() - 1;
    if (last >= 0 && sameIsSaid(stretches.get(last), next)) {
      next = new Stretch(stretches.get(last).start(), next.end(), kind, name);
      stretches.remove(last);
    }
    stretches.add(next);
  }

  private static boolean sameIsSaid(Stretch one, Stretch other) {
    return one.kind() == other.kind() && Objects.equals(one.name(), other.name());
  }

  List<Stretch> inOrder() {
    return List.copyOf(stretches);
  }
}
