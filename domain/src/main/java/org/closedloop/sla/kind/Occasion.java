package org.closedloop.sla.kind;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An event in a lead's history that starts a clock, with everything that can keep the promise or
 * end it.
 *
 * @param subject what it is about: a hand-off or a deal
 * @param handOff the hand-off it belongs to; null if none
 * @param team whose members have to act; null if the agreement names who
 * @param repeats how many clocks follow each other; 1 for a single one
 * @param staysOpen whether the thing is still to be done after the deadline
 * @param once whether it is judged once, because what it looks at has no history
 * @param kept what keeps the promise, in time
 * @param ended what ends it, in time
 * @param holders who has to act from when on, in time
 */
public record Occasion(
    String subject,
    String handOff,
    String team,
    Instant start,
    Limit limit,
    int repeats,
    boolean staysOpen,
    boolean once,
    List<Fact> kept,
    List<Fact> ended,
    List<Holder> holders) {

  public Occasion {
    kept = inTime(kept);
    ended = inTime(ended);
    holders = List.copyOf(holders);
  }

  private static List<Fact> inTime(List<Fact> facts) {
    return facts.stream().sorted(Comparator.comparing(Fact::at)).toList();
  }

  /** What keeps a clock that started then; only what has happened by {@code now}. */
  public Optional<Fact> keptSince(Instant from, Instant now) {
    return first(kept, from, now);
  }

  /** What ends a clock that started then; only what has happened by {@code now}. */
  public Optional<Fact> endedSince(Instant from, Instant now) {
    return first(ended, from, now);
  }

  /** Who has to act at an instant; empty if nobody is named. */
  public Optional<String> holderAt(Instant at) {
    return holders.stream()
        .filter(holder -> !holder.from().isAfter(at))
        .reduce((earlier, later) -> later)
        .map(Holder::employee);
  }

  private static Optional<Fact> first(List<Fact> facts, Instant from, Instant now) {
    return facts.stream()
        .filter(fact -> !fact.at().isBefore(from) && !fact.at().isAfter(now))
        .findFirst();
  }
}
