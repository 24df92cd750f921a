package org.closedloop.sla.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.closedloop.sla.Contract;
import org.closedloop.sla.Contracts;
import org.closedloop.sla.Promise;
import org.closedloop.sla.kind.ClockKind;
import org.closedloop.sla.kind.Fact;
import org.closedloop.sla.kind.LeadEvents;
import org.closedloop.sla.kind.ObligationKinds;
import org.closedloop.sla.kind.Occasion;

/**
 * The clocks of one lead, read out of its history and compared with what is written down.
 *
 * <p>A pure calculation: live, watch and night all use it, so they cannot differ. A clock that is
 * written down keeps its version of the agreement, its calendar and its limit.
 */
public final class LeadClocks {

  private final Contracts contracts;
  private final ObligationKinds kinds;
  private final Calendars calendars;
  private final Deputies deputies;

  public LeadClocks(
      Contracts contracts, ObligationKinds kinds, Calendars calendars, Deputies deputies) {
    this.contracts = contracts;
    this.kinds = kinds;
    this.calendars = calendars;
    this.deputies = deputies;
  }

  private record Place(String obligation, String subject, int round) {}

  /**
   * What has to be written down.
   *
   * @param now how far time has come
   */
  public List<Settlement> settle(LeadEvents lead, List<WrittenClock> written, Instant now) {
    return new Lead(lead, written, now).settle();
  }

  private final class Lead {

    private final LeadEvents events;
    private final Instant now;
    private final Map<Place, WrittenClock> written = new HashMap<>();
    private final Set<Place> seen = new HashSet<>();
    private final List<Settlement> settlements = new ArrayList<>();

    Lead(LeadEvents events, List<WrittenClock> written, Instant now) {
      this.events = events;
      this.now = now;
      for (WrittenClock each : written) {
        SlaClock clock = each.clock();
        this.written.put(new Place(clock.obligation(), clock.subject(), clock.round()), each);
      }
    }

    List<Settlement> settle() {
      for (Contract contract : contracts.versions()) {
        for (Promise promise : contract.promises()) {
          Optional<ClockKind> kind = kinds.clock(promise.kind());
          if (kind.isPresent()) {
            for (Occasion occasion : kind.get().occasions(events, promise)) {
              settle(contract, promise, occasion);
            }
          }
        }
      }
      takeBackUnseen();
      return settlements;
    }

    private void settle(Contract contract, Promise promise, Occasion occasion) {
      if (!occasion.start().isAfter(now) && judges(contract, promise, occasion)) {
        Instant start = occasion.start();
        for (int round = 1; start != null && round <= occasion.repeats(); round++) {
          start = round(promise, occasion, start, round);
        }
      }
    }

    /** A clock stays with the version it was started under; a new one goes by its beginning. */
    private boolean judges(Contract contract, Promise promise, Occasion occasion) {
      WrittenClock first = written.get(new Place(promise.code(), occasion.subject(), 1));
      return first != null && first.clock().startedAt().equals(occasion.start())
          ? first.clock().agreementVersion() == contract.version()
          : contract.judges(occasion.start());
    }

    /** When the next round starts; null if none does yet. */
    private Instant round(Promise promise, Occasion occasion, Instant start, int round) {
      Place place = new Place(promise.code(), occasion.subject(), round);
      WrittenClock before = written.get(place);
      boolean frozen = before != null && before.clock().startedAt().equals(start);
      seen.add(place);
      if (frozen && occasion.once() && before.clock().state().isJudged()) {
        return null;
      }
      Judgement judgement =
          new Judgement(
              frozen ? frozen(promise, before.clock()) : fresh(promise, occasion, start),
              occasion,
              round > 1,
              before == null ? Interventions.NONE : before.interventions(),
              deputies,
              now);
      Instant next = next(occasion, round, judgement);
      compare(
          before,
          clock(before, place, promise, occasion, start, judgement, next),
          judgement.changes());
      return next == null || next.isAfter(now) ? null : next;
    }

    private Instant next(Occasion occasion, int round, Judgement judgement) {
      Instant due = judgement.due().orElse(null);
      if (round == occasion.repeats() || due == null) {
        return null;
      }
      Optional<Fact> ended = occasion.endedSince(occasion.start(), now);
      return ended.isPresent() && !ended.get().at().isAfter(due) ? null : due;
    }

    private ClockTerms frozen(Promise promise, SlaClock clock) {
      return new ClockTerms(
          promise, calendars.version(clock.calendar()), clock.startedAt(), clock.limitMinutes());
    }

    private ClockTerms fresh(Promise promise, Occasion occasion, Instant start) {
      var calendar = calendars.at(promise.terms().calendar(), start);
      int limit = ClockTerms.minutes(occasion.limit().from(start, calendar));
      return new ClockTerms(promise, calendar, start, limit);
    }

    private SlaClock clock(
        WrittenClock before,
        Place place,
        Promise promise,
        Occasion occasion,
        Instant start,
        Judgement judgement,
        Instant next) {
      boolean waits = judgement.nextAt() == null && next != null && next.isAfter(now);
      ClockTerms terms = judgement.terms();
      return new SlaClock(
          before == null ? 0 : before.clock().id(),
          events.lead(),
          place.obligation(),
          promise.kind(),
          promise.version(),
          place.subject(),
          place.round(),
          occasion.handOff(),
          promise.terms().side().name(),
          occasion.team(),
          judgement.responsible(),
          terms.calendar().id(),
          start,
          terms.limitMinutes(),
          judgement.warnAt(),
          judgement.due().orElse(null),
          waits ? next : judgement.nextAt(),
          judgement.state(),
          judgement.endedAt(),
          judgement.taken().map(ClockTerms::minutes).orElse(null),
          judgement.evidence(),
          before == null ? 0 : before.clock().version());
    }

    private void compare(WrittenClock before, SlaClock clock, List<ClockChange> expected) {
      if (before == null) {
        settlements.add(new Settlement(clock, true, expected));
        return;
      }
      SlaClock old = before.clock();
      SlaClock next = keepsItsHolder(old, clock) ? clock.heldBy(old.employee()) : clock;
      List<ClockChange> changes = new ArrayList<>();
      boolean revised = overturns(old, next);
      if (revised) {
        changes.add(revision(old, next));
      }
      for (ClockChange change : expected) {
        if (before.changes().stream().noneMatch(change::isSame)) {
          changes.add(change);
        }
      }
      if (!changes.isEmpty() || !next.equals(old)) {
        settlements.add(new Settlement(next, false, changes));
      }
    }

    /** A judgement that stands keeps who was responsible, whatever changed since. */
    private boolean keepsItsHolder(SlaClock old, SlaClock next) {
      return old.state().isJudged() && old.state() == next.state();
    }

    private boolean overturns(SlaClock old, SlaClock next) {
      if (old.state() != next.state()) {
        return !old.state().leadsTo(next.state()) && !throughPause(old, next)
            || !old.startedAt().equals(next.startedAt());
      }
      return old.endedAt() != null && !Objects.equals(old.endedAt(), next.endedAt());
    }

    /** Between two looks a clock may have been stopped, have gone on, and have run out. */
    private boolean throughPause(SlaClock old, SlaClock next) {
      return !old.state().isJudged()
          && (next.state().isJudged() || old.state() == ClockState.PAUSED);
    }

    private ClockChange revision(SlaClock old, SlaClock next) {
      return new ClockChange(
          ClockChangeKind.REVISED, next.state(), now, next.employee(), old.state().name(), null);
    }

    /** What started them was taken back, or what ended the row of clocks came in late. */
    private void takeBackUnseen() {
      written.forEach(
          (place, before) -> {
            SlaClock old = before.clock();
            if (!seen.contains(place) && old.state() != ClockState.CANCELLED) {
              SlaClock next = old.vanished(now);
              ClockChange change =
                  old.state().isJudged()
                      ? revision(old, next)
                      : new ClockChange(
                          ClockChangeKind.CANCELLED,
                          ClockState.CANCELLED,
                          now,
                          old.employee(),
                          "taken-back",
                          null);
              settlements.add(new Settlement(next, false, List.of(change)));
            }
          });
    }
  }
}
