package org.closedloop.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.closedloop.sla.clock.Story.at;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.calendar.Week;
import org.closedloop.calendar.Window;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.notice.MailSettings;
import org.closedloop.notice.Notices;
import org.closedloop.sla.kind.ObligationKinds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlaClocksTest {

  private static final int LEADS = 15;
  private static final Instant FIRST = at("2026-10-12", "00:00"); // the clock change lies ahead
  private static final Instant LAST = at("2026-11-22", "00:00");

  /** One row of somebody's history, as SQL without its time and id. */
  private record Event(long lead, Instant at, String table, String columns, String values) {}

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void liveWatchAndNightFindTheSameForEveryClock(TestDatabase kind) {
    List<Event> history = history(new Random(412));
    Company live = new Company(kind);
    Company watched = new Company(kind);
    Company nightly = new Company(kind);

    Instant minute = FIRST;
    for (Event event : history) {
      live.write(event);
      live.clocks.settle(List.of(event.lead()), event.at());
      while (minute.isBefore(event.at())) {
        watched.clocks.settleDue(1_000, minute);
        minute = minute.plus(Duration.ofHours(7));
      }
      watched.write(event);
      watched.clocks.settle(List.of(event.lead()), event.at());
      nightly.write(event);
    }
    live.clocks.settleDue(1_000, LAST);
    watched.clocks.settleDue(1_000, LAST);
    nightly.clocks.settleNight(LAST);

    assertThat(nightly.clocks()).hasSizeGreaterThan(80).isEqualTo(live.clocks());
    assertThat(watched.clocks()).isEqualTo(live.clocks());
    assertThat(nightly.changes()).isEqualTo(live.changes());
    assertThat(watched.changes()).isEqualTo(live.changes());
    assertThat(live.count("sla_clock where state = 'MET'")).isPositive();
    assertThat(live.count("sla_clock where state = 'BREACHED'")).isPositive();
    assertThat(live.count("sla_clock where state = 'CANCELLED'")).isPositive();
    assertThat(live.count("sla_clock_change where kind = 'REVISED'")).isZero();
    assertThat(live.count("sla_clock where next_at < timestamp '2026-11-21 22:00:00'")).isZero();
    everyStepFollowsAnArrow(live);
    everyClockAddsUp(live);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void lookingAgainChangesNothing(TestDatabase kind) {
    Company company = new Company(kind);
    history(new Random(7)).forEach(company::write);
    company.clocks.settleNight(LAST);
    List<String> before = company.clocks();
    long marks = company.count("changed_lead");

    assertThat(company.clocks.settleNight(LAST)).isZero();

    assertThat(company.clocks()).isEqualTo(before);
    assertThat(company.count("changed_lead")).isEqualTo(marks);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatHasEndedIsNotJudgedAgainByAnotherCalendarOrContract(TestDatabase kind) {
    Company company = new Company(kind);
    history(new Random(9)).forEach(company::write);
    company.clocks.settleNight(LAST);
    List<String> before = company.clocks();

    company.calendars.add(
        new BusinessCalendar(
            0,
            "standard",
            0,
            Story.BERLIN,
            null,
            Week.mondayToFriday(Window.of("10:00", "11:00")),
            List.of()),
        "Kurz",
        FIRST.minusSeconds(1),
        "test",
        LAST);
    company.execute("update agreement_version set in_force_to = timestamp '2026-10-01 00:00:00'");
    company.mark();
    company.clocks.settleNight(LAST);

    assertThat(company.clocks()).isEqualTo(before);
  }

  private static void everyStepFollowsAnArrow(Company company) {
    List<String[]> steps =
        company.rows("select clock, state, kind from sla_clock_change order by clock, at, id", 3);
    ClockState state = null;
    String clock = "";
    for (String[] step : steps) {
      ClockState next = ClockState.valueOf(step[1]);
      if (!step[0].equals(clock)) {
        assertThat(step[2]).isEqualTo("STARTED");
      } else if (next != state) {
        assertThat(state.leadsTo(next)).as(state + " to " + next).isTrue();
      }
      state = next;
      clock = step[0];
    }
    assertThat(steps).hasSizeGreaterThan(200);
  }

  private static void everyClockAddsUp(Company company) {
    List<WrittenClock> written =
        Transaction.in(
            company.database,
            connection ->
                new ClockLedger(connection)
                    .read(LongStream.rangeClosed(1, LEADS).boxed().toList()).values().stream()
                        .flatMap(List::stream)
                        .toList());
    assertThat(written).isNotEmpty();
    for (WrittenClock each : written) {
      SlaClock clock = each.clock();
      BusinessCalendar calendar = company.calendars.version(clock.calendar());
      List<Segment> segments =
          new ClockSegments(clock, List.of(), List.of(), calendar, Deputies.NONE).until(LAST);
      Instant end = clock.endedAt() == null ? LAST : clock.endedAt();
      assertThat(segments.stream().map(Segment::length).reduce(Duration.ZERO, Duration::plus))
          .isEqualTo(Duration.between(clock.startedAt(), end));
      if (clock.state() == ClockState.BREACHED) {
        assertThat(
                segments.stream()
                    .filter(segment -> segment.kind().counts())
                    .map(Segment::length)
                    .reduce(Duration.ZERO, Duration::plus))
            .isEqualTo(Duration.ofMinutes(clock.limitMinutes()));
      }
    }
  }

  /** Hand-offs, contacts and deals of some leads, in time. */
  private static List<Event> history(Random random) {
    List<Event> events = new ArrayList<>();
    for (long lead = 1; lead <= LEADS; lead++) {
      Instant at = later(FIRST, 24 * 12, random);
      for (int round = 1; round <= 2 && at.isBefore(LAST); round++) {
        String key = "'H-" + lead + "-" + round + "'";
        events.add(handOff(lead, at, key, "OFFERED", random));
        int contacts = random.nextInt(4);
        Instant contact = at;
        for (int i = 0; i < contacts; i++) {
          contact = later(contact, 60, random);
          events.add(contact(lead, contact, random));
        }
        at = later(at, 30, random);
        String answer =
            List.of("ACCEPTED", "ACCEPTED", "RETURNED", "DECLINED", "WITHDRAWN")
                .get(random.nextInt(5));
        events.add(handOff(lead, at, key, answer, random));
        if ("ACCEPTED".equals(answer) && random.nextBoolean()) {
          deal(events, lead, round, later(at, 100, random), random);
        }
        at = later(at, 24 * 8, random);
      }
    }
    events.removeIf(event -> !event.at().isBefore(LAST));
    events.sort(Comparator.comparing(Event::at));
    return events;
  }

  private static void deal(List<Event> events, long lead, int round, Instant at, Random random) {
    long deal = lead * 10 + round;
    Instant offered = later(at, 50, random);
    events.add(change(lead, deal, at, "OPENED", "Qualifizierung"));
    events.add(change(lead, deal, offered, "STAGE", "Angebot"));
    if (random.nextInt(3) > 0) {
      events.add(change(lead, deal, later(offered, 24 * 30, random), "WON", ""));
    }
  }

  private static Event handOff(long lead, Instant at, String key, String kind, Random random) {
    boolean answer = !"OFFERED".equals(kind) && !"WITHDRAWN".equals(kind);
    String employee = random.nextBoolean() ? "'anna'" : "'ben'";
    return new Event(
        lead,
        at,
        "hand_off_change",
        "hand_off, kind, team, employee, rating, reason",
        key
            + ", '"
            + kind
            + "', 'north', "
            + employee
            + ", "
            + (answer && random.nextBoolean() ? "3" : "null")
            + ", "
            + (answer ? "'no budget'" : "null"));
  }

  private static Event contact(long lead, Instant at, Random random) {
    return new Event(
        lead,
        at,
        "activity",
        "kind, outbound, employee",
        "'CALL', " + (random.nextInt(4) > 0) + ", 'anna'");
  }

  private static Event change(long lead, long deal, Instant at, String kind, String stage) {
    return new Event(
        lead,
        at,
        "opportunity_change",
        "opportunity, kind, stage",
        deal + ", '" + kind + "', '" + stage + "'");
  }

  private static Instant later(Instant at, int hours, Random random) {
    return at.plusSeconds(60L + random.nextInt(hours * 3_600));
  }

  /** A database with some leads, an agreement and the clocks over it. */
  private static final class Company {

    private final DataSource database;
    private final BusinessCalendars calendars;
    private final SlaClocks clocks;
    private long id = 1_000_000;

    Company(TestDatabase kind) {
      database = kind.empty();
      ReportingZone zone = new ReportingZone(Story.BERLIN);
      calendars = new BusinessCalendars(database, zone);
      Notices notices =
          new Notices(
              database, Clock.fixed(LAST, ZoneOffset.UTC), zone, new MailSettings(Map.of()));
      clocks = new SlaClocks(database, calendars, ObligationKinds.shipped(), zone, notices);
      execute(
          "insert into slice (id, channel, campaign, content, segment, region, team, owner, product)"
              + " values (1, '', '', '', '', '', '', '', '')");
      for (long lead = 1; lead <= LEADS; lead++) {
        execute(
            "insert into lead (id, source, source_key, company, created_at, recorded_at, stage,"
                + " stage_at, furthest, slice, version) values ("
                + lead
                + ", 1, '"
                + lead
                + "', 'Muster', timestamp '2026-10-01 08:00:00', timestamp '2026-10-01 08:00:00',"
                + " 'LEAD', timestamp '2026-10-01 08:00:00', 'LEAD', 1, 1)");
        for (int round = 1; round <= 2; round++) {
          execute(
              "insert into opportunity (id, lead, source, source_key, opened_at, recorded_at,"
                  + " outcome, owner, version) values ("
                  + (lead * 10 + round)
                  + ", "
                  + lead
                  + ", 1, 'D"
                  + lead
                  + "-"
                  + round
                  + "', timestamp '2026-10-01 08:00:00', timestamp '2026-10-01 08:00:00', 'OPEN',"
                  + " 'anna', 1)");
        }
      }
      agree();
    }

    private void agree() {
      execute(
          "insert into agreement (id, code, name, created_at) values"
              + " (1, 'marketing-sales', 'x', timestamp '2026-01-01 00:00:00')");
      String from = "timestamp '2026-01-01 00:00:00'";
      String change = "timestamp '2026-10-31 23:00:00'";
      version(1, "SUPERSEDED", from, change);
      version(2, "SIGNED", change, "null");
      for (int version = 1; version <= 2; version++) {
        int place = 0;
        for (String kind :
            List.of(
                "answer",
                "first-contact",
                "feedback",
                "follow-up",
                "attempts",
                "reaction",
                "completeness")) {
          long obligation = version * 100L + place;
          execute(
              "insert into obligation (id, agreement_version, code, kind, side, responsible,"
                  + " calendar, place) values ("
                  + obligation
                  + ", "
                  + version
                  + ", '"
                  + kind
                  + "', '"
                  + kind
                  + "', 'SALES', 'boss', 'standard', "
                  + place++
                  + ")");
          if (version == 2 && "answer".equals(kind)) {
            execute(
                "insert into obligation_term (obligation, name, content) values ("
                    + obligation
                    + ", 'hours', '4')");
          }
        }
      }
    }

    private void version(int version, String state, String from, String to) {
      execute(
          "insert into agreement_version (id, agreement, number, state, valid_from, in_force_from,"
              + " in_force_to, drafted_by, drafted_at, version) values ("
              + version
              + ", 1, "
              + version
              + ", '"
              + state
              + "', "
              + from
              + ", "
              + from
              + ", "
              + to
              + ", 'x', "
              + from
              + ", 1)");
    }

    void write(Event event) {
      Transaction.run(
          database,
          connection -> {
            try (PreparedStatement insert =
                connection.prepareStatement(
                    "insert into "
                        + event.table()
                        + " (id, lead, at, recorded_at, source, source_key, "
                        + event.columns()
                        + ") values (?, ?, ?, ?, 1, ?, "
                        + event.values()
                        + ")")) {
              OffsetDateTime at = event.at().atOffset(ZoneOffset.UTC);
              insert.setLong(1, ++id);
              insert.setLong(2, event.lead());
              insert.setObject(3, at);
              insert.setObject(4, at);
              insert.setString(5, String.valueOf(id));
              insert.executeUpdate();
            }
          });
      execute("insert into changed_lead (id, lead) values (" + -id + ", " + event.lead() + ")");
    }

    void mark() {
      execute("insert into changed_lead (id, lead) select -9999999 - id, id from lead");
    }

    List<String> clocks() {
      return rows(
              "select lead, obligation, subject, round, agreement_version, hand_off, side, team,"
                  + " employee, calendar, started_at, limit_minutes, warn_at, due_at, next_at,"
                  + " state, ended_at, taken_minutes, evidence from sla_clock"
                  + " order by lead, obligation, subject, round",
              19)
          .stream()
          .map(row -> String.join("|", row))
          .toList();
    }

    List<String> changes() {
      return rows(
              "select c.lead, c.obligation, c.subject, c.round, h.at, h.kind, h.state, h.employee,"
                  + " h.reason from sla_clock_change h join sla_clock c on c.id = h.clock"
                  + " order by c.lead, c.obligation, c.subject, c.round, h.at, h.kind",
              9)
          .stream()
          .map(row -> String.join("|", row))
          .toList();
    }

    long count(String from) {
      return Long.parseLong(rows("select count(*) from " + from, 1).get(0)[0]);
    }

    List<String[]> rows(String query, int columns) {
      return Transaction.in(database, connection -> rows(connection, query, columns));
    }

    private static List<String[]> rows(Connection connection, String query, int columns)
        throws SQLException {
      List<String[]> rows = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(query)) {
        while (row.next()) {
          String[] values = new String[columns];
          for (int i = 0; i < columns; i++) {
            values[i] = String.valueOf(row.getObject(i + 1));
          }
          rows.add(values);
        }
      }
      return rows;
    }

    void execute(String sql) {
      Transaction.run(
          database,
          connection -> {
            try (Statement statement = connection.createStatement()) {
              statement.execute(sql);
            }
          });
    }
  }
}
