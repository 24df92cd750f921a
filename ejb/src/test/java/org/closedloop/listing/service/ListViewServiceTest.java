package org.closedloop.listing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.refusal.NoSuchRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListViewServiceTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T15:30:00Z"), ZoneOffset.UTC);

  private static DataSource people(TestDatabase kind) {
    DataSource database = kind.empty();
    Transaction.run(
        database,
        connection -> {
          for (String name : List.of("ada", "bert")) {
            try (PreparedStatement insert =
                connection.prepareStatement(
                    "insert into user_account (name, password_hash, display_name, created_at,"
                        + " version) values (?, '-', ?, ?, 0)")) {
              insert.setString(1, name);
              insert.setString(2, name);
              insert.setObject(3, OffsetDateTime.now(CLOCK));
              insert.executeUpdate();
            }
          }
        });
    return database;
  }

  @ParameterizedTest
  @EnumSource
  void columnsAreEachPersonsOwnUntilTheyAreReset(TestDatabase kind) {
    DataSource database = people(kind);
    ListViewService ada = new ListViewService(database, CLOCK, "ada", false);
    ListViewService bert = new ListViewService(database, CLOCK, "bert", false);

    ada.choose("leads", List.of("stage", "owner"));
    ada.choose("leads", List.of("stage"));

    assertThat(ada.own("leads")).hasValue(List.of("stage"));
    assertThat(ada.own("accounts")).isEmpty();
    assertThat(bert.own("leads")).isEmpty();

    ada.choose("leads", List.of());
    assertThat(ada.own("leads")).hasValue(List.of());

    ada.reset("leads");
    assertThat(ada.own("leads")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void viewsAreOwnOnesAndThoseThatLeadsShare(TestDatabase kind) {
    DataSource database = people(kind);
    ListViewService ada = new ListViewService(database, CLOCK, "ada", true);
    ListViewService bert = new ListViewService(database, CLOCK, "bert", false);

    long fair = ada.save("leads", " Fair ", "channel=fair", List.of("stage"), true);
    ada.save("leads", "Mine", "owner=ada", List.of(), false);
    long wanted = bert.save("leads", "Berts", "stage=LEAD", List.of("team"), true);

    assertThat(ada.views("leads")).extracting(SavedView::name).containsExactly("Fair", "Mine");
    assertThat(bert.views("leads")).extracting(SavedView::name).containsExactly("Berts", "Fair");
    assertThat(bert.find("leads", wanted))
        .hasValueSatisfying(v -> assertThat(v.shared()).isFalse());
    assertThat(bert.columns("leads", fair)).containsExactly("stage");
    assertThatThrownBy(() -> bert.delete(fair)).isInstanceOf(NoSuchRecord.class);
    assertThatThrownBy(() -> bert.change(fair, "Stolen", false)).isInstanceOf(NoSuchRecord.class);
    assertThatThrownBy(() -> ada.openWith("leads", wanted)).isInstanceOf(NoSuchRecord.class);
  }

  @ParameterizedTest
  @EnumSource
  void aListOpensWithTheViewOnesOwnUntilTheViewIsGone(TestDatabase kind) {
    DataSource database = people(kind);
    ListViewService ada = new ListViewService(database, CLOCK, "ada", true);
    ListViewService bert = new ListViewService(database, CLOCK, "bert", false);
    long fair = ada.save("leads", "Fair", "channel=fair", List.of(), true);
    bert.choose("leads", List.of("owner"));
    bert.openWith("leads", fair);

    assertThat(ada.opening("leads")).isEmpty();
    assertThat(bert.opening("leads")).map(SavedView::name).hasValue("Fair");

    assertThat(ada.save("leads", "Fair", "channel=event", List.of(), true)).isEqualTo(fair);
    assertThat(bert.opening("leads")).map(SavedView::address).hasValue("channel=event");

    ada.delete(fair);
    assertThat(bert.opening("leads")).isEmpty();
    assertThat(bert.own("leads")).hasValue(List.of("owner"));
  }

  @ParameterizedTest
  @EnumSource
  void aNameIsNeitherEmptyNorTaken(TestDatabase kind) {
    ListViewService ada = new ListViewService(people(kind), CLOCK, "ada", false);
    ada.save("leads", "One", "", List.of(), false);
    long two = ada.save("leads", "Two", "", List.of(), false);

    assertThatThrownBy(() -> ada.change(two, "One", false)).isInstanceOf(BadViewName.class);
    assertThatThrownBy(() -> ada.save("leads", "  ", "", List.of(), false))
        .isInstanceOf(BadViewName.class);
    ada.change(two, "Three", false);

    assertThat(ada.views("leads")).extracting(SavedView::name).containsExactly("One", "Three");
  }
}
