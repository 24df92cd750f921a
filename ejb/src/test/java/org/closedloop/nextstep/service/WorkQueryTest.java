package org.closedloop.nextstep.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.SliceCache;
import org.closedloop.database.Ids;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.organisation.Department;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkQueryTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  /** A company's leads, written straight into the tables. */
  private static final class Desk {
    private final DataSource database;
    private final int slice;

    Desk(TestDatabase kind) {
      database = kind.empty();
      slice = new SliceCache(database).idOf(Dimensions.NONE);
      run(
          "insert into agreement (id, code, name, created_at) values (1, 'a', 'A', ?)",
          time("2026-01-01T00:00:00Z"));
      run(
          "insert into agreement_version (id, agreement, number, state, valid_from, drafted_by,"
              + " drafted_at, version) values (1, 1, 1, 'DRAFT', ?, 'x', ?, 0)",
          time("2026-01-01T00:00:00Z"),
          time("2026-01-01T00:00:00Z"));
    }

    WorkQuery work() {
      return new WorkQuery(
          database,
          new ReportingZone(ZoneId.of("Europe/Berlin")),
          Clock.fixed(NOW, ZoneOffset.UTC));
    }

    long lead(String stage, String since) {
      long id = id("lead_seq");
      run(
          "insert into lead (id, source, source_key, company, created_at, recorded_at, stage,"
              + " stage_at, furthest, slice, version) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
          id,
          "L" + id,
          "Company " + id,
          time(since),
          time(since),
          stage,
          time(since),
          stage,
          slice);
      return id;
    }

    void step(long lead, String day, String employee, boolean done) {
      run(
          "insert into next_step (id, lead, due_on, what, employee, created_by, created_at,"
              + " done_at, version) values (?, ?, ?, 'call', ?, 'x', ?, ?, 0)",
          id("next_step_seq"),
          lead,
          LocalDate.parse(day),
          employee,
          time("2026-11-01T09:00:00Z"),
          done ? time("2026-11-20T08:00:00Z") : null);
    }

    void handOff(long lead, String state, String offered, String resubmitOn) {
      long id = id("hand_off_seq");
      run(
          "insert into hand_off (id, hand_off_key, lead, round, state, offered_at, resubmit_on,"
              + " version) values (?, ?, ?, 1, ?, ?, ?, 0)",
          id,
          "H" + id,
          lead,
          state,
          time(offered),
          resubmitOn == null ? null : LocalDate.parse(resubmitOn));
    }

    void clock(long lead, String kind, String state, String due, String ended) {
      long id = id("sla_clock_seq");
      run(
          "insert into sla_clock (id, lead, obligation, kind, agreement_version, subject, round,"
              + " side, employee, calendar, started_at, limit_minutes, due_at, state, ended_at,"
              + " version) values (?, ?, 'o', ?, 1, ?, 1, 'SALES', 'ada', 1, ?, 60, ?, ?, ?, 0)",
          id,
          lead,
          kind,
          "S" + id,
          time("2026-11-01T09:00:00Z"),
          time(due),
          state,
          ended == null ? null : time(ended));
    }

    private long id(String sequence) {
      return Transaction.in(database, connection -> Ids.block(connection, sequence));
    }

    void run(String command, Object... values) {
      Transaction.run(
          database,
          connection -> {
            try (PreparedStatement statement = connection.prepareStatement(command)) {
              for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
              }
              statement.executeUpdate();
            }
          });
    }

    private static Object time(String instant) {
      return Instant.parse(instant).atOffset(ZoneOffset.UTC);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theListOfForgottenLeadsIsEmptyExactlyWhenEveryOpenLeadHasANextStep(TestDatabase kind) {
    Desk desk = new Desk(kind);
    Random dice = new Random(3);
    String[] stages = {
      "LEAD", "MARKETING_QUALIFIED", "SALES_ACCEPTED", "OPPORTUNITY", "CUSTOMER", "LOST", "RECYCLED"
    };
    List<Long> without = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String stage = stages[dice.nextInt(stages.length)];
      long lead = desk.lead(stage, "2026-10-01T00:00:0" + i % 10 + "Z");
      boolean open = !List.of("LEAD", "CUSTOMER", "LOST").contains(stage);
      boolean has = false;
      switch (dice.nextInt(8)) {
        case 0 -> {
          desk.step(lead, "2026-11-25", "ada", false);
          has = true;
        }
        case 1 -> desk.step(lead, "2026-11-10", "ada", true);
        case 2 -> {
          desk.handOff(lead, "OPEN", "2026-11-19T09:00:00Z", null);
          has = true;
        }
        case 3 -> {
          desk.handOff(lead, "RETURNED", "2026-11-19T09:00:00Z", "2026-12-01");
          has = stage.equals("RECYCLED");
        }
        case 4 -> desk.handOff(lead, "RETURNED", "2026-11-19T09:00:00Z", null);
        case 5 -> {
          desk.clock(lead, "follow-up", "RUNNING", "2026-11-23T09:00:00Z", null);
          has = true;
        }
        case 6 ->
            desk.clock(lead, "attempts", "MET", "2026-11-10T09:00:00Z", "2026-11-09T09:00:00Z");
        default -> {}
      }
      if (open && !has) {
        without.add(lead);
      }
    }
    WorkQuery work = desk.work();

    assertThat(without).hasSizeGreaterThan(10);
    assertThat(work.forgotten(WorkFilter.ALL, 0, 100))
        .extracting(ForgottenRow::leadId)
        .containsExactlyInAnyOrderElementsOf(without);
    assertThat(work.countForgotten(WorkFilter.ALL)).isEqualTo(without.size());
    long marketing = work.countForgotten(WorkFilter.of(Department.MARKETING));
    long sales = work.countForgotten(WorkFilter.of(Department.SALES));
    assertThat(marketing + sales).isEqualTo(without.size());

    without.forEach(lead -> desk.step(lead, "2026-12-01", "ada", false));

    assertThat(work.forgotten(WorkFilter.ALL, 0, 100)).isEmpty();
    assertThat(work.countForgotten(WorkFilter.ALL)).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsDueIsPlannedStepsAndPromisesInTheOrderOfTheirDay(TestDatabase kind) {
    Desk desk = new Desk(kind);
    long lead = desk.lead("OPPORTUNITY", "2026-10-01T00:00:00Z");
    desk.step(lead, "2026-11-20", "ada", false);
    desk.step(lead, "2026-11-18", "ada", false);
    desk.step(lead, "2026-11-21", "ada", false);
    desk.step(lead, "2026-11-20", "bob", false);
    desk.step(lead, "2026-11-20", "ada", true);
    desk.clock(lead, "follow-up", "BREACHED", "2026-11-19T09:00:00Z", null);
    desk.clock(lead, "feedback", "RUNNING", "2026-11-20T15:00:00Z", null);
    desk.clock(lead, "attempts", "BREACHED", "2026-11-10T09:00:00Z", "2026-11-12T09:00:00Z");
    desk.clock(lead, "answer", "RUNNING", "2026-11-20T15:00:00Z", null);
    WorkQuery work = desk.work();
    WorkFilter ada = WorkFilter.ofEmployee("ada");

    assertThat(work.due(ada, TODAY, 10))
        .extracting(row -> row.dueOn() + " " + row.promise() + " " + row.overdue())
        .containsExactly(
            "2026-11-18 null true",
            "2026-11-19 follow-up true",
            "2026-11-20 feedback false",
            "2026-11-20 null false");
    assertThat(work.overdue(ada, 10))
        .extracting(row -> row.dueOn() + " " + row.promise())
        .containsExactly("2026-11-18 null", "2026-11-19 follow-up");
    assertThat(work.countOverdue(ada)).isEqualTo(2);
    assertThat(work.countDue(ada, TODAY)).isEqualTo(4);
    assertThat(work.countDue(ada, TODAY.plusDays(1))).isEqualTo(5);
    assertThat(work.countDone(ada, TODAY)).isEqualTo(1);
    assertThat(work.countDone(WorkFilter.ofEmployee("bob"), TODAY)).isZero();
  }
}
