package org.closedloop.sla.clock;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.sla.kind.Holder;

/** Clocks with their explanation, for whoever wants to look at them. */
@ApplicationScoped
public class ClockBook {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private BusinessCalendars calendars;
  @Inject private ReportingZone zone;

  protected ClockBook() {} // for CDI

  /** The clocks of a given database. */
  public ClockBook(DataSource database, BusinessCalendars calendars, ReportingZone zone) {
    this.database = database;
    this.calendars = calendars;
    this.zone = zone;
  }

  /**
   * A clock and why it stands where it stands.
   *
   * @param segments its time piece by piece
   * @param holder who has to act now, or had to when it ended
   * @param left business time until the deadline, negative after it; null while nobody can say
   */
  public record Explained(SlaClock clock, List<Segment> segments, String holder, Duration left) {}

  /** Every clock of these leads, the one that started first first. */
  public List<Explained> of(Collection<Long> leads, Instant now) {
    if (leads.isEmpty()) {
      return List.of();
    }
    try (Connection connection = database.getConnection()) {
      return read(connection, List.copyOf(new TreeSet<>(leads)), now);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private List<Explained> read(Connection connection, List<Long> leads, Instant now)
      throws SQLException {
    Deputies deputies = StandIns.read(connection, zone.zone());
    List<Explained> explained = new ArrayList<>();
    for (List<WrittenClock> clocks : new ClockLedger(connection).read(leads).values()) {
      for (WrittenClock each : clocks) {
        explained.add(explain(each, deputies, now));
      }
    }
    explained.sort((one, other) -> one.clock().startedAt().compareTo(other.clock().startedAt()));
    return explained;
  }

  private Explained explain(WrittenClock written, Deputies deputies, Instant now) {
    SlaClock clock = written.clock();
    BusinessCalendar calendar = calendars.version(clock.calendar());
    List<Segment> segments =
        new ClockSegments(
                clock, written.interventions().pauses(), written.holders(), calendar, deputies)
            .until(now);
    Instant end = clock.endedAt() == null ? now : clock.endedAt();
    String holder =
        written.holders().stream()
            .reduce((earlier, later) -> later)
            .filter(last -> clock.endedAt() == null && clock.state() == ClockState.BREACHED)
            .map(Holder::employee)
            .orElse(clock.employee());
    return new Explained(clock, segments, holder, left(clock, calendar, end));
  }

  private static Duration left(SlaClock clock, BusinessCalendar calendar, Instant end) {
    if (clock.dueAt() == null) {
      return null;
    }
    return end.isBefore(clock.dueAt())
        ? calendar.between(end, clock.dueAt())
        : calendar.between(clock.dueAt(), end).negated();
  }
}
