package org.closedloop.journey.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.closedloop.database.Jdbc;
import org.closedloop.database.TestDatabase;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.Viewer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** North and South each have two people; a deal belongs to its owner's team, else to the lead's. */
class DealRightsTest {

  private static final Viewer NORTH = somebody("N1", Role.SALES);
  private static final Viewer LEAD = somebody("N2", Role.SALES_LEAD);
  private static final Viewer MARKETING = somebody("N2", Role.MARKETING);
  private static final Viewer ACCOUNT = new Viewer("temp", Set.of(Role.SALES), Optional.empty());

  @ParameterizedTest
  @EnumSource
  void aDealIsChangedByItsTeamAndTheLeadOfSales(TestDatabase kind) {
    DealRights rights = new DealRights(company(kind));

    assertThat(rights.mayChange(NORTH, "N1", "south")).as("the own deal").isTrue();
    assertThat(rights.mayChange(NORTH, "N2", "south")).as("a colleague's").isTrue();
    assertThat(rights.mayChange(NORTH, "S1", "north")).as("of another team").isFalse();
    assertThat(rights.mayChange(NORTH, null, "south")).as("a lead of another team").isFalse();
    assertThat(rights.mayChange(NORTH, "gone", "south")).isFalse();
    assertThat(rights.mayChange(NORTH, null, "north")).isTrue();
    assertThat(rights.mayChange(NORTH, null, "")).as("nobody's").isTrue();
    assertThat(rights.mayChange(LEAD, "S1", "south")).as("the lead of Sales").isTrue();
    assertThat(rights.mayChange(MARKETING, "N2", "north")).as("not Marketing").isFalse();
    assertThat(rights.mayChange(ACCOUNT, "S1", "south")).as("stands for nobody").isTrue();
  }

  private static Viewer somebody(String employee, String role) {
    return new Viewer(employee, Set.of(role), Optional.of(employee));
  }

  private static DataSource company(TestDatabase kind) {
    DataSource database = kind.empty();
    for (String team : new String[] {"north", "south"}) {
      Jdbc.change(
          database, "insert into team (code, name, department) values (?, ?, 'SALES')", team, team);
    }
    int id = 1;
    for (String code : new String[] {"N1", "N2", "S1", "S2"}) {
      Jdbc.change(
          database,
          "insert into employee (id, code, name, team, recorded_at, version) values (?, ?, ?, ?,"
              + " timestamp with time zone '2026-01-01 00:00:00+00', 1)",
          id++,
          code,
          code,
          code.startsWith("N") ? "north" : "south");
    }
    return database;
  }
}
