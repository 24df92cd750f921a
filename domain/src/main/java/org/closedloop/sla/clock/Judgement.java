package org.closedloop.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.closedloop.sla.kind.Fact;
import org.closedloop.sla.kind.Holder;
import org.closedloop.sla.kind.Occasion;

/**
 * What the history says of one clock at one moment: the same whoever asks and how often.
 *
 * <p>A promise is kept up to and including the instant it is due.
 */
final class Judgement {

  private final ClockTerms terms;
  private final Occasion occasion;
  private final Interventions interventions;
  private final Deputies deputies;
  private final Instant now;
  private final Course course;
  private final Instant due;
  private final Instant warn;
  private final Fact end;
  private final boolean kept;
  private final boolean breached;

  Judgement(
      ClockTerms terms,
      Occasion occasion,
      boolean repeated,
      Interventions interventions,
      Deputies deputies,
      Instant now) {
    this.terms = terms;
    this.occasion = occasion;
    this.interventions = interventions;
    this.deputies = deputies;
    this.now = now;
    Instant start = terms.start();
    this.course = new Course(terms.calendar(), start, interventions.pauses());
    this.due = course.reach(terms.limit()).orElse(null);
    this.warn = terms.limitMinutes() == 0 ? null : course.reach(terms.warning()).orElse(null);
    // What happened at the end of one interval does not count for the next one as well.
    Optional<Fact> keeping = occasion.keptSince(repeated ? start.plusNanos(1_000) : start, now);
    Optional<Fact> ending = occasion.endedSince(start, now);
    this.kept =
        keeping.isPresent()
            && ending.filter(fact -> fact.at().isBefore(keeping.get().at())).isEmpty();
    this.end = kept ? keeping.get() : ending.orElse(null);
    boolean atOnce = terms.limitMinutes() == 0 && end == null;
    this.breached = due != null && (atOnce || due.isBefore(end == null ? now : end.at()));
  }

  ClockTerms terms() {
    return terms;
  }

  Optional<Instant> due() {
    return Optional.ofNullable(due);
  }

  Instant warnAt() {
    return warn;
  }

  ClockState state() {
    if (breached) {
      return ClockState.BREACHED;
    }
    if (end != null) {
      return kept ? ClockState.MET : ClockState.CANCELLED;
    }
    if (interventions.pauses().stream().anyMatch(pause -> pause.covers(now))) {
      return ClockState.PAUSED;
    }
    return isWarned() ? ClockState.WARNED : ClockState.RUNNING;
  }

  /** When nothing is left to be done; null before. */
  Instant endedAt() {
    if (breached && !occasion.staysOpen()) {
      return due;
    }
    return end == null ? null : end.at();
  }

  /** How long it took in business time; empty if it was never done. */
  Optional<Duration> taken() {
    return kept && end.at().equals(endedAt())
        ? Optional.of(course.passed(end.at()))
        : Optional.empty();
  }

  /** What kept or ended it; null if nothing did. */
  String evidence() {
    return end != null && end.at().equals(endedAt()) ? end.what() : null;
  }

  /** When time alone changes something the next time; null if it does not. */
  Instant nextAt() {
    return switch (state()) {
      case RUNNING -> warn == null || !warn.isAfter(now) ? due : warn;
      case WARNED -> due;
      case PAUSED -> openPause().map(Pause::until).orElse(null);
      case BREACHED -> endedAt() == null ? twiceTheTime() : null;
      case MET, CANCELLED -> null;
    };
  }

  /** When what is overdue has taken twice the time it might; null if it has already. */
  private Instant twiceTheTime() {
    return course
        .reach(terms.limit().multipliedBy(2))
        .filter(twice -> !twice.isBefore(now))
        .orElse(null);
  }

  /** Who has to act, or had to when it ended. */
  String responsible() {
    if (breached) {
      return responsible(due);
    }
    return responsible(end == null ? now : end.at());
  }

  /** Everything that happened to the clock, in time. */
  List<ClockChange> changes() {
    List<ClockChange> changes = new ArrayList<>();
    add(changes, ClockChangeKind.STARTED, terms.start(), null);
    Instant stop = breached ? due : end == null ? now : end.at();
    if (isWarned()) {
      add(changes, ClockChangeKind.WARNED, warn, null);
    }
    for (Pause pause : interventions.pauses()) {
      pause(changes, pause, stop);
    }
    if (breached) {
      add(changes, ClockChangeKind.BREACHED, due, null);
    }
    if (end != null && (!breached || occasion.staysOpen())) {
      ClockChangeKind late = breached ? ClockChangeKind.LATE : ClockChangeKind.MET;
      add(changes, kept ? late : ClockChangeKind.CANCELLED, end.at(), end.what());
    }
    reassignments(changes, endedAt() == null ? now : endedAt());
    changes.sort(Comparator.comparing(ClockChange::at).thenComparing(ClockChange::kind));
    return states(changes);
  }

  private boolean isWarned() {
    Instant stop = breached ? due : end == null ? now : end.at();
    return warn != null && !warn.isAfter(stop) && (due == null || warn.isBefore(due));
  }

  private Optional<Pause> openPause() {
    return interventions.pauses().stream().filter(pause -> pause.covers(now)).findFirst();
  }

  private void pause(List<ClockChange> changes, Pause pause, Instant stop) {
    if (pause.from().isBefore(terms.start()) || !isWithin(pause.from(), stop)) {
      return;
    }
    String who = responsible(pause.from());
    changes.add(
        new ClockChange(
            ClockChangeKind.PAUSED,
            ClockState.PAUSED,
            pause.from(),
            who,
            pause.reason(),
            pause.approver()));
    if (pause.until() != null && isWithin(pause.until(), stop)) {
      add(changes, ClockChangeKind.RESUMED, pause.until(), pause.reason());
    }
  }

  /** What happens at the very moment the clock ends does not reach it any more. */
  private boolean isWithin(Instant at, Instant stop) {
    return at.isBefore(stop) || at.equals(now) && end == null && !breached;
  }

  private void reassignments(List<ClockChange> changes, Instant stop) {
    String before = holder(terms.start());
    for (Holder holder : holders()) {
      boolean open = endedAt() == null && !holder.from().isAfter(stop);
      boolean within =
          holder.from().isAfter(terms.start()) && (open || holder.from().isBefore(stop));
      if (within && !holder.employee().equals(before)) {
        add(changes, ClockChangeKind.REASSIGNED, holder.from(), null);
        before = holder.employee();
      }
    }
  }

  private void add(List<ClockChange> changes, ClockChangeKind kind, Instant at, String reason) {
    boolean names = kind == ClockChangeKind.STARTED || kind == ClockChangeKind.REASSIGNED;
    String who = names ? holder(at) : responsible(at);
    changes.add(new ClockChange(kind, null, at, who, reason, null));
  }

  /** Gives each change the state it leaves the clock in. */
  private static List<ClockChange> states(List<ClockChange> changes) {
    List<ClockChange> stated = new ArrayList<>();
    ClockState state = ClockState.RUNNING;
    boolean warned = false;
    for (ClockChange change : changes) {
      warned |= change.kind() == ClockChangeKind.WARNED;
      state =
          switch (change.kind()) {
            case STARTED -> ClockState.RUNNING;
            case WARNED -> ClockState.WARNED;
            case PAUSED -> ClockState.PAUSED;
            case RESUMED -> warned ? ClockState.WARNED : ClockState.RUNNING;
            case BREACHED -> ClockState.BREACHED;
            case MET -> ClockState.MET;
            case CANCELLED ->
                state == ClockState.BREACHED ? ClockState.BREACHED : ClockState.CANCELLED;
            case REASSIGNED, LATE, REVISED -> state;
          };
      stated.add(
          new ClockChange(
              change.kind(),
              state,
              change.at(),
              change.employee(),
              change.reason(),
              change.approver()));
    }
    return stated;
  }

  private List<Holder> holders() {
    List<Holder> holders = new ArrayList<>(occasion.holders());
    holders.addAll(interventions.holders());
    holders.sort(Comparator.comparing(Holder::from));
    return holders;
  }

  private String holder(Instant at) {
    String holder = terms.promise().terms().responsible();
    for (Holder next : holders()) {
      if (!next.from().isAfter(at)) {
        holder = next.employee();
      }
    }
    return holder;
  }

  private String responsible(Instant at) {
    String holder = holder(at);
    return holder == null ? null : deputies.of(holder, at).orElse(holder);
  }
}
