package org.closedloop.winloss.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.TestDatabase;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.winloss.ClosedDeal;
import org.closedloop.winloss.Factor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Four leads with five deals, told by hand. */
class WinLossQueryTest {

  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

  private DataSource database;
  private long row;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRunTellsTheDealsItCountsWithWhatItKnew(TestDatabase kind) {
    tell(kind);

    assertThat(deals(1, Map.of()))
        .extracting(
            ClosedDeal::lead,
            ClosedDeal::opportunity,
            ClosedDeal::won,
            ClosedDeal::cents,
            ClosedDeal::reason,
            ClosedDeal::activities)
        .containsExactly(
            tuple(1L, 11L, true, 1_000_000L, "trust", 3),
            tuple(3L, 31L, false, 50_000L, "price", 0),
            tuple(4L, 41L, false, 151L, "early", 0),
            tuple(4L, 42L, false, 150L, "late", 0));

    Map<Factor, String> first = deals(1, Map.of()).get(0).factors();
    assertThat(first)
        .containsEntry(Factor.REGION, "Ost")
        .containsEntry(Factor.CHANNEL, "fair")
        .containsEntry(Factor.CONTACTS, "2-3")
        .containsEntry(Factor.MEETINGS, "1")
        .containsEntry(Factor.AGE, "8-30")
        .containsEntry(Factor.OFFERS, "2+")
        .containsEntry(Factor.RATING, "4")
        .containsEntry(Factor.FIT, "B")
        .containsEntry(Factor.ENGAGEMENT, "2")
        .containsEntry(Factor.FIRST_CONTACT, "9h")
        .containsEntry(Factor.SIZE, "50000..")
        .containsEntry(Factor.SEGMENT, "");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasLearnedLaterShowsInLaterRunsOnly(TestDatabase kind) {
    tell(kind);

    List<ClosedDeal> later = deals(2, Map.of());

    assertThat(later)
        .extracting(ClosedDeal::opportunity)
        .as("31 is open again")
        .containsExactly(11L, 41L, 42L);
    assertThat(later.get(0).activities()).as("a call that was none").isEqualTo(2);
    assertThat(deals(1, Map.of())).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aSignedMonthKeepsItsRunAndLimitsLeaveOthersOut(TestDatabase kind) {
    tell(kind);
    PublishedRunQuery runs = new PublishedRunQuery(database);
    Frozen frozen =
        new Frozen(new TreeMap<>(Map.of(YearMonth.of(2026, 10), runs.named(1).orElseThrow())));

    assertThat(
            new WinLossQuery(database)
                .deals(
                    new Closings(
                        OCTOBER,
                        OCTOBER.plusMonths(2),
                        Map.of(),
                        runs.named(2).orElseThrow(),
                        frozen)))
        .extracting(ClosedDeal::opportunity)
        .as("October of run 1, November of run 2")
        .containsExactly(11L, 31L, 41L, 42L, 21L);
    assertThat(deals(1, Map.of(Factor.REGION, "West")))
        .extracting(ClosedDeal::lead)
        .containsExactly(3L);
    assertThat(new WinLossQuery(database).names(deals(1, Map.of(Factor.REGION, "West"))))
        .containsExactly(new DealNames("closedloop:L3", "Company 3", "Deal 31"));
  }

  private List<ClosedDeal> deals(int run, Map<Factor, String> only) {
    return new WinLossQuery(database)
        .deals(
            new Closings(
                OCTOBER,
                OCTOBER.plusMonths(1),
                only,
                new PublishedRunQuery(database).named(run).orElseThrow(),
                Frozen.NONE));
  }

  private void tell(TestDatabase kind) {
    database = kind.empty();
    row = 0;
    run(1, "2026-11-02T01:00:00Z");
    run(2, "2026-12-01T01:00:00Z");
    String[] measures = {
      "won-deals",
      "lost-deals",
      "revenue-won",
      "lost-value",
      "first-contacts",
      "first-contact-minutes"
    };
    for (int i = 0; i < measures.length; i++) {
      update("insert into measure (id, code) values (?, ?)", i + 1, measures[i]);
    }
    slice(1, "fair", "Ost");
    slice(2, "web", "West");
    for (long lead = 1; lead <= 4; lead++) {
      lead(lead, lead == 3 ? 2 : 1);
    }
    deal(11, 1, "2026-09-20T08:00:00Z", "WON", "2026-10-05T08:00:00Z", "trust");
    deal(21, 2, "2026-09-20T08:00:00Z", "LOST", "2026-10-31T23:30:00Z", "price");
    deal(31, 3, "2026-09-20T08:00:00Z", "LOST", "2026-10-10T08:00:00Z", "price");
    deal(41, 4, "2026-09-20T08:00:00Z", "LOST", "2026-10-12T08:00:00Z", "early");
    deal(42, 4, "2026-09-20T09:00:00Z", "LOST", "2026-10-12T15:00:00Z", "late");
    post(1, 1, 1, "2026-10-05", 1, 1);
    post(1, 1, 3, "2026-10-05", 1, 1_000_000);
    post(1, 2, 2, "2026-11-01", 1, 1);
    post(1, 3, 2, "2026-10-10", 2, 1);
    post(1, 3, 4, "2026-10-10", 2, 50_000);
    post(1, 4, 2, "2026-10-12", 1, 2);
    post(1, 4, 4, "2026-10-12", 1, 301);
    post(1, 1, 5, "2026-09-22", 1, 1);
    post(1, 1, 6, "2026-09-22", 1, 300);
    change(31, 3, "REOPENED", "2026-11-20T08:00:00Z", "2026-11-20T08:00:00Z", "");
    post(2, 3, 2, "2026-10-10", 2, -1);
    post(2, 3, 4, "2026-10-10", 2, -50_000);

    activity("CALL", "2026-09-25T08:00:00Z", "2026-09-25T08:00:00Z", null, false);
    activity("MEETING", "2026-10-01T08:00:00Z", "2026-10-01T08:00:00Z", null, false);
    activity("NOTE", "2026-10-02T08:00:00Z", "2026-10-02T08:00:00Z", null, false);
    activity("CALL", "2026-10-09T08:00:00Z", "2026-10-09T08:00:00Z", null, false);
    long wrong = activity("CALL", "2026-09-26T08:00:00Z", "2026-09-26T08:00:00Z", null, false);
    activity("CALL", "2026-09-26T08:00:00Z", "2026-11-15T08:00:00Z", wrong, true);
    touch("VISIT", "2026-09-05T08:00:00Z");
    touch("EMAIL_SENT", "2026-09-06T08:00:00Z");
    touch("FORM", "2026-09-20T18:00:00Z");
    touch("VISIT", "2026-09-28T08:00:00Z");
    offer("H1", "OFFERED", "2026-09-10T08:00:00Z", null);
    offer("H1", "RETURNED", "2026-09-11T08:00:00Z", 2);
    offer("H2", "OFFERED", "2026-09-15T08:00:00Z", null);
    offer("H2", "ACCEPTED", "2026-09-16T08:00:00Z", 4);
    update(
        "insert into hand_off (id, hand_off_key, lead, round, state, offered_at, grade, version)"
            + " values (1, 'H2', 1, 2, 'ACCEPTED', ?, 'B2', 1)",
        at("2026-09-15T08:00:00Z"));
  }

  private void run(int id, String known) {
    update(
        "insert into run (id, scope, state, requested_by, business_day, zone, started_at, known_at,"
            + " published_at) values (?, 'ALL', 'PUBLISHED', 'night', ?, 'Europe/Berlin', ?, ?, ?)",
        id,
        LocalDate.parse(known.substring(0, 10)),
        at(known),
        at(known),
        at(known));
  }

  private void slice(int id, String channel, String region) {
    update(
        "insert into slice (id, channel, campaign, content, segment, region, team, owner, product)"
            + " values (?, ?, '', '', '', ?, '', '', '')",
        id,
        channel,
        region);
  }

  private void lead(long id, int slice) {
    Object created = at("2026-09-05T08:00:00Z");
    update(
        "insert into lead (id, source, source_key, company, created_at, recorded_at, stage,"
            + " stage_at, furthest, slice, version) values (?, 1, ?, ?, ?, ?, 'OPPORTUNITY', ?,"
            + " 'OPPORTUNITY', ?, 0)",
        id,
        "L" + id,
        "Company " + id,
        created,
        created,
        created,
        slice);
  }

  private void deal(
      long id, long lead, String opened, String outcome, String closed, String reason) {
    update(
        "insert into opportunity (id, lead, source, source_key, name, opened_at, recorded_at,"
            + " outcome, version) values (?, ?, 1, ?, ?, ?, ?, ?, 0)",
        id,
        lead,
        "D" + id,
        "Deal " + id,
        at(opened),
        at(opened),
        outcome);
    change(id, lead, "OPENED", opened, opened, "");
    change(id, lead, outcome, closed, closed, reason);
  }

  private void change(
      long deal, long lead, String kind, String at, String recorded, String reason) {
    update(
        "insert into opportunity_change (id, opportunity, lead, kind, at, recorded_at, reason,"
            + " source, source_key) values (?, ?, ?, ?, ?, ?, ?, 1, ?)",
        ++row,
        deal,
        lead,
        kind,
        at(at),
        at(recorded),
        reason.isEmpty() ? null : reason,
        "C" + row);
  }

  private long activity(String kind, String at, String recorded, Long corrects, boolean gone) {
    update(
        "insert into activity (id, lead, at, recorded_at, kind, source, source_key, corrects,"
            + " retracted) values (?, 1, ?, ?, ?, 1, ?, ?, ?)",
        ++row,
        at(at),
        at(recorded),
        kind,
        "A" + row,
        corrects,
        gone);
    return row;
  }

  private void touch(String kind, String at) {
    update(
        "insert into touchpoint (id, lead, at, recorded_at, slice, kind, source, source_key)"
            + " values (?, 1, ?, ?, 1, ?, 1, ?)",
        ++row,
        at(at),
        at(at),
        kind,
        "T" + row);
  }

  private void offer(String key, String kind, String at, Integer rating) {
    update(
        "insert into hand_off_change (id, lead, hand_off, kind, at, recorded_at, rating, source,"
            + " source_key) values (?, 1, ?, ?, ?, ?, ?, 1, ?)",
        ++row,
        key,
        kind,
        at(at),
        at(at),
        rating,
        "H" + row);
  }

  private void post(int run, long lead, int measure, String booked, int slice, long amount) {
    update(
        "insert into posting (lead, amount, run, booked_on, cohort_day, slice, measure, cause)"
            + " values (?, ?, ?, ?, ?, ?, ?, 1)",
        lead,
        amount,
        run,
        LocalDate.parse(booked),
        LocalDate.of(2026, 9, 20),
        slice,
        measure);
  }

  private static Object at(String instant) {
    return Instant.parse(instant).atOffset(ZoneOffset.UTC);
  }

  private void update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
