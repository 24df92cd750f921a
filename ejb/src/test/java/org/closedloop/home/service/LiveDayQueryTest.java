package org.closedloop.home.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.SliceCache;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveDayQueryTest {

  /** Half past ten in Berlin; the day began at 23:00 of the day before in UTC. */
  private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

  private static final String TODAY = "2026-11-19T23:00:00Z";
  private static final String YESTERDAY = "2026-11-19T22:59:59Z";

  /** A company with one lead of each sort, one of them a test. */
  private static final class Desk {
    private final DataSource database;
    private final int slice;

    Desk(TestDatabase kind) {
      database = kind.empty();
      slice = new SliceCache(database).idOf(Dimensions.NONE.withOrigin("fair", "autumn", ""));
      run(
          "insert into campaign (id, source, source_key, code, name, channel, recorded_at, version)"
              + " values (1, 1, 'K1', 'autumn', 'Autumn fair', 'fair', ?, 0)",
          time(TODAY));
      lead(1, TODAY, "LEAD", false);
      lead(2, YESTERDAY, "SALES_QUALIFIED", false);
      lead(3, TODAY, "LEAD", true);
      handOff(1, 2, 2, "ACCEPTED", TODAY);
      handOff(2, 2, 1, "RETURNED", YESTERDAY);
      handOff(3, 3, 2, "ACCEPTED", TODAY);
      deal(1, 2, "WON", TODAY, 500_00);
      deal(2, 2, "WON", YESTERDAY, 300_00);
      deal(3, 2, "LOST", TODAY, 900_00);
      deal(4, 3, "WON", TODAY, 700_00);
    }

    LiveDayQuery query() {
      return new LiveDayQuery(
          database,
          new ReportingZone(ZoneId.of("Europe/Berlin")),
          Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void lead(long id, String created, String stage, boolean excluded) {
      run(
          "insert into lead (id, source, source_key, company, created_at, recorded_at, stage,"
              + " stage_at, furthest, slice, excluded, version)"
              + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
          id,
          "L" + id,
          "Company " + id,
          time(created),
          time(created),
          stage,
          time(created),
          stage,
          slice,
          excluded);
    }

    private void handOff(long id, long lead, int round, String state, String answered) {
      run(
          "insert into hand_off (id, hand_off_key, lead, round, state, offered_at, answered_at,"
              + " version) values (?, ?, ?, ?, ?, ?, ?, 0)",
          id,
          "H" + id,
          lead,
          round,
          state,
          time(YESTERDAY),
          time(answered));
    }

    private void deal(long id, long lead, String outcome, String closed, long cents) {
      run(
          "insert into opportunity (id, lead, source, source_key, opened_at, recorded_at, outcome,"
              + " closed_at, reporting_amount, version) values (?, ?, 1, ?, ?, ?, ?, ?, ?, 0)",
          id,
          lead,
          "O" + id,
          time(closed),
          time(closed),
          outcome,
          time(closed),
          cents);
    }

    private void run(String command, Object... values) {
      Transaction.run(
          database,
          connection -> {
            try (PreparedStatement statement = connection.prepareStatement(command)) {
              for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
              }
              statement.execute();
            }
          });
    }

    private static OffsetDateTime time(String at) {
      return Instant.parse(at).atOffset(ZoneOffset.UTC);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theDayBeginsAtMidnightHereAndLeavesTestsOut(TestDatabase kind) {
    assertThat(new Desk(kind).query().today())
        .isEqualTo(new LiveDay(NOW, 1, 0, 1, 0, 1, 500_00, 1));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyFigureOfTheDayOpensToItsLeads(TestDatabase kind) {
    LiveDayQuery query = new Desk(kind).query();

    assertThat(query.leads(LiveEvent.CREATED))
        .extracting(LiveLead::lead, LiveLead::name, LiveLead::at)
        .containsExactly(tuple("closedloop:L1", "Company 1", Instant.parse(TODAY)));
    assertThat(query.leads(LiveEvent.ACCEPTED))
        .extracting(LiveLead::name)
        .containsExactly("Company 2");
    assertThat(query.leads(LiveEvent.WON)).extracting(LiveLead::name).containsExactly("Company 2");
    assertThat(query.leads(LiveEvent.LOST)).hasSize(1);
    assertThat(query.leads(LiveEvent.OFFERED)).isEmpty();
    assertThat(query.leads(LiveEvent.RETURNED)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyWinIsToldOnceTheNewestFirst(TestDatabase kind) {
    List<TeamWin> wins = new Desk(kind).query().wins(30, 10);

    assertThat(wins)
        .extracting(TeamWin::once, TeamWin::subject, TeamWin::cents)
        .containsExactlyInAnyOrder(
            tuple("deal:1:1", "Company 2", 500_00L),
            tuple("deal:2:1", "Company 2", 300_00L),
            tuple("campaign:autumn", "Autumn fair", null),
            tuple("hand-off:1", "Company 2", null),
            tuple("qualified:2", "Company 2", null));
    assertThat(wins).extracting(TeamWin::once).doesNotHaveDuplicates();
    assertThat(wins).extracting(TeamWin::at).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(wins.stream().filter(TeamWin::isBig)).hasSize(3);
  }
}
