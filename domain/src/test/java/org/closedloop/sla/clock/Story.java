package org.closedloop.sla.clock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.Land;
import org.closedloop.calendar.Week;
import org.closedloop.calendar.Window;
import org.closedloop.organisation.Department;
import org.closedloop.sla.Contract;
import org.closedloop.sla.Contracts;
import org.closedloop.sla.Promise;
import org.closedloop.sla.PromiseTerms;
import org.closedloop.sla.kind.LeadEvents;
import org.closedloop.sla.kind.ObligationKinds;

/** One lead's history and the clocks that follow from it, without a database. */
final class Story {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Monday to Friday from eight to five, holidays of Saxony. */
  static final BusinessCalendar SAXONY =
      new BusinessCalendar(
          7,
          "standard",
          1,
          BERLIN,
          Land.SN,
          Week.mondayToFriday(Window.of("08:00", "17:00")),
          List.of());

  private final LeadEvents events = new LeadEvents(1);
  private final List<Contract> contracts = new ArrayList<>();
  private Deputies deputies = Deputies.NONE;
  private BusinessCalendar calendar = SAXONY;
  private List<WrittenClock> written = new ArrayList<>();

  static Instant at(String day, String time) {
    return LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(BERLIN).toInstant();
  }

  /** A version that promises one thing from a day on. */
  Story agreed(String from, String until, String kind, Map<String, String> details) {
    long version = contracts.size() + 1L;
    Department side = ObligationKinds.shipped().get(kind).side();
    contracts.add(
        new Contract(
            version,
            (int) version,
            at(from, "00:00"),
            until == null ? null : at(until, "00:00"),
            List.of(
                new Promise(
                    version,
                    new PromiseTerms(
                        kind, kind, side, "boss", "standard", new BigDecimal("0.9"), details)))));
    return this;
  }

  Story by(BusinessCalendar other) {
    calendar = other;
    return this;
  }

  Story away(Deputies standIns) {
    deputies = standIns;
    return this;
  }

  Story step(String handOff, String kind, Instant at, String employee, String... filled) {
    events.add(
        new LeadEvents.Step(
            handOff, kind, at, at, false, "north", employee, "somebody", Set.of(filled)));
    return this;
  }

  Story call(Instant at) {
    events.add(new LeadEvents.Contact(at, "CALL", true, "anna"));
    return this;
  }

  Story deal(String kind, Instant at, String stage) {
    events.add(new LeadEvents.DealStep(5, kind, at, stage, "anna"));
    return this;
  }

  Story move(String stage, Instant at) {
    events.add(new LeadEvents.Move(stage, at, "anna"));
    return this;
  }

  Story filled(String... fields) {
    for (String field : fields) {
      events.fill(field);
    }
    return this;
  }

  Story score(String handOff, int points) {
    events.score(handOff, points);
    return this;
  }

  Story paused(Pause pause) {
    written =
        written.stream()
            .map(
                each ->
                    new WrittenClock(
                        each.clock(), each.changes(), new Interventions(List.of(pause), List.of())))
            .toList();
    return this;
  }

  /** Settles and remembers, as the database would. */
  List<Settlement> settle(Instant now) {
    List<Settlement> settlements = clocks().settle(events.inTime(), written, now);
    List<WrittenClock> next = new ArrayList<>(written);
    for (Settlement each : settlements) {
      WrittenClock before =
          next.stream()
              .filter(other -> !each.isNew() && other.clock().id() == each.clock().id())
              .findFirst()
              .orElse(null);
      next.remove(before);
      List<ClockChange.Known> known =
          new ArrayList<>(before == null ? List.of() : before.changes());
      each.changes()
          .forEach(
              change ->
                  known.add(new ClockChange.Known(change.kind(), change.at(), change.employee())));
      SlaClock clock = each.isNew() ? each.clock().numbered(next.size() + 100L) : each.clock();
      next.add(
          new WrittenClock(
              clock, known, before == null ? Interventions.NONE : before.interventions()));
    }
    written = next;
    return settlements;
  }

  /** The only clock after settling. */
  SlaClock clock(Instant now) {
    settle(now);
    if (written.size() != 1) {
      throw new IllegalStateException(written.size() + " clocks: " + written);
    }
    return written.get(0).clock();
  }

  List<SlaClock> all() {
    return written.stream().map(WrittenClock::clock).toList();
  }

  private LeadClocks clocks() {
    return new LeadClocks(
        new Contracts(contracts),
        ObligationKinds.shipped(),
        new Calendars() {
          @Override
          public BusinessCalendar version(long id) {
            return id == SAXONY.id() ? SAXONY : calendar;
          }

          @Override
          public BusinessCalendar at(String code, Instant at) {
            return calendar;
          }
        },
        deputies);
  }
}
