package org.closedloop.privacy.service;

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

/** North and South sell, Content is Marketing, Fitters are service; each has two people. */
class ReachesTest {

  @ParameterizedTest
  @EnumSource
  void workIsPlannedByItsTeamAndTheLeadOfItsDepartment(TestDatabase kind) {
    Reaches reaches = new Reaches(company(kind));
    Viewer north = somebody("N1", Role.SALES);
    Viewer content = somebody("C1", Role.MARKETING);
    Viewer salesLead = somebody("N1", Role.SALES_LEAD);
    Viewer marketingLead = somebody("C1", Role.MARKETING_LEAD);
    Viewer account = new Viewer("temp", Set.of(Role.SALES), Optional.empty());

    assertThat(reaches.covers(north, "N1")).as("the own").isTrue();
    assertThat(reaches.covers(north, "N2")).as("a colleague's").isTrue();
    assertThat(reaches.covers(north, "S1")).as("of another team").isFalse();
    assertThat(reaches.covers(north, "C1")).as("of the other department").isFalse();
    assertThat(reaches.covers(content, "N1")).as("Marketing plans for nobody in Sales").isFalse();
    assertThat(reaches.covers(content, "C2")).isTrue();
    assertThat(reaches.covers(salesLead, "S1")).as("the lead of Sales").isTrue();
    assertThat(reaches.covers(salesLead, "C1")).isFalse();
    assertThat(reaches.covers(marketingLead, "C2")).isTrue();
    assertThat(reaches.covers(marketingLead, "S1")).isFalse();
    assertThat(reaches.covers(marketingLead, "F1")).as("a department without a lead").isTrue();
    assertThat(reaches.covers(north, "F1")).isFalse();
    assertThat(reaches.covers(north, "gone")).as("nobody knows the team").isTrue();
    assertThat(reaches.covers(north, null)).isTrue();
    assertThat(reaches.covers(account, "S1")).as("stands for nobody").isTrue();
  }

  private static Viewer somebody(String employee, String role) {
    return new Viewer(employee, Set.of(role), Optional.of(employee));
  }

  private static DataSource company(TestDatabase kind) {
    DataSource database = kind.empty();
    String[][] teams = {
      {"N", "SALES"}, {"S", "SALES"}, {"C", "MARKETING"}, {"F", "SERVICE"},
    };
    int id = 1;
    for (String[] team : teams) {
      Jdbc.change(
          database,
          "insert into team (code, name, department) values (?, ?, ?)",
          team[0],
          team[0],
          team[1]);
      for (int person = 1; person <= 2; person++) {
        Jdbc.change(
            database,
            "insert into employee (id, code, name, team, recorded_at, version) values (?, ?, ?, ?,"
                + " timestamp with time zone '2026-01-01 00:00:00+00', 1)",
            id++,
            team[0] + person,
            team[0] + person,
            team[0]);
      }
    }
    return database;
  }
}
