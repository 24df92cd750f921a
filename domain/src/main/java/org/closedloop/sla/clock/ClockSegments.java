package org.closedloop.sla.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.Stretch;
import org.closedloop.sla.kind.Holder;

/**
 * Explains a clock piece by piece: when it ran, when it did not and why.
 *
 * <p>The pieces follow each other without a gap; their sum is the time on the wall.
 */
public final class ClockSegments {

  private final SlaClock clock;
  private final List<Pause> pauses;
  private final List<Holder> holders;
  private final BusinessCalendar calendar;
  private final Deputies deputies;

  /**
   * @param holders who had to act from when on
   */
  public ClockSegments(
      SlaClock clock,
      List<Pause> pauses,
      List<Holder> holders,
      BusinessCalendar calendar,
      Deputies deputies) {
    this.clock = clock;
    this.pauses = List.copyOf(pauses);
    this.holders = List.copyOf(holders);
    this.calendar = calendar;
    this.deputies = deputies;
  }

  /** The pieces from the start of the clock until it ended, or until now. */
  public List<Segment> until(Instant now) {
    Instant end = clock.endedAt() == null ? now : clock.endedAt();
    List<Segment> segments = new ArrayList<>();
    for (Stretch stretch : calendar.stretches(clock.startedAt(), end)) {
      TreeSet<Instant> cuts = cuts(stretch);
      Instant from = stretch.start();
      for (Instant cut : cuts) {
        add(segments, segment(stretch, from, cut));
        from = cut;
      }
    }
    return segments;
  }

  private TreeSet<Instant> cuts(Stretch stretch) {
    TreeSet<Instant> cuts = new TreeSet<>();
    for (Pause pause : pauses) {
      cut(cuts, stretch, pause.from());
      cut(cuts, stretch, pause.until());
    }
    cut(cuts, stretch, clock.dueAt());
    cuts.add(stretch.end());
    return cuts;
  }

  private static void cut(TreeSet<Instant> cuts, Stretch stretch, Instant at) {
    if (at != null && at.isAfter(stretch.start()) && at.isBefore(stretch.end())) {
      cuts.add(at);
    }
  }

  private Segment segment(Stretch stretch, Instant from, Instant to) {
    boolean late = clock.dueAt() != null && !from.isBefore(clock.dueAt());
    Optional<Pause> pause =
        late ? Optional.empty() : pauses.stream().filter(each -> each.covers(from)).findFirst();
    if (pause.isPresent()) {
      return new Segment(
          Segment.Kind.PAUSED, from, to, pause.get().reason(), pause.get().approver());
    }
    return switch (stretch.kind()) {
      case HOLIDAY -> new Segment(Segment.Kind.HOLIDAY, from, to, stretch.name(), null);
      case CLOSED, EXCEPTION ->
          new Segment(Segment.Kind.OUTSIDE_HOURS, from, to, stretch.name(), null);
      case OPEN -> open(from, to, late);
    };
  }

  private Segment open(Instant from, Instant to, boolean late) {
    Optional<String> deputy = holderAt(from).flatMap(who -> deputies.of(who, from));
    if (late) {
      return new Segment(Segment.Kind.LATE, from, to, deputy.orElse(null), null);
    }
    return new Segment(
        deputy.isPresent() ? Segment.Kind.DEPUTY : Segment.Kind.RUNNING,
        from,
        to,
        deputy.orElse(null),
        null);
  }

  private Optional<String> holderAt(Instant at) {
    return holders.stream()
        .filter(holder -> !holder.from().isAfter(at))
        .reduce((earlier, later) -> later)
        .map(Holder::employee);
  }

  /** Neighbours of which the same is said become one. */
  private static void add(List<Segment> segments, Segment next) {
    int last = segments.size() - 1;
    if (last >= 0) {
      Segment before = segments.get(last);
      Segment joined =
          new Segment(next.kind(), before.start(), next.end(), next.name(), next.approver());
      if (joined.equals(
          new Segment(
              before.kind(), before.start(), next.end(), before.name(), before.approver()))) {
        segments.set(last, joined);
        return;
      }
    }
    segments.add(next);
  }
}
