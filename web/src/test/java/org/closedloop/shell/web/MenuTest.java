package org.closedloop.shell.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.closedloop.organisation.Role;
import org.closedloop.text.Messages;
import org.junit.jupiter.api.Test;

class MenuTest {

  @Test
  void eachRoleFindsItsWorkInItsOrder() {
    assertThat(Role.ALL.stream().collect(toMap(identity(), MenuTest::line)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "sales",
                "work: day handoffs leads opportunities accounts; agreement: cockpit contract;"
                    + " analysis: kpis goals",
                "sales-lead",
                "work: team handoffs leads opportunities accounts disputes;"
                    + " agreement: cockpit contract; analysis: board forecast winLoss approvals",
                "marketing",
                "work: team returned leads campaigns; agreement: cockpit contract;"
                    + " analysis: kpis attribution goals",
                "marketing-lead",
                "work: team handoffs leads returned; agreement: cockpit contract funnel;"
                    + " analysis: board campaigns attribution recommendations reports",
                "management",
                "overview: management board attribution forecast; agreement: cockpit contract"
                    + " funnel; decisions: recommendations decisions; reports: approvals workbooks",
                "controller",
                "analysis: board attribution catalog approvals bonus; reports: workbooks archive;"
                    + " operation: runs imports duplicates quality audit",
                "admin",
                "operation: runs imports duplicates quality;"
                    + " organisation: people calendars employeeData policies audit",
                "integration",
                ""));
  }

  @Test
  void noRoleHasMoreThanFourGroupsOrTwelveEntries() {
    for (String role : Role.ALL) {
      assertThat(menu(role)).as(role).hasSizeLessThanOrEqualTo(4);
      assertThat(codes(menu(role))).as(role).hasSizeLessThanOrEqualTo(12);
    }
  }

  @Test
  void pagesThatDoNotExistAreAbsentAndSoAreEmptyGroups() {
    Set<String> existing = Set.of("/kpi/board.xhtml", "/lead/leads.xhtml");

    List<EntryGroup> groups = Menu.of(Role.SALES::equals, existing::contains);

    assertThat(groups).extracting(EntryGroup::code).containsExactly("work", "analysis");
    assertThat(codes(groups)).containsExactly("leads", "board");
  }

  @Test
  void severalRolesShareOneNavigationWithoutRepetition() {
    List<String> codes =
        codes(Menu.of(Set.of(Role.CONTROLLER, Role.ADMIN)::contains, page -> true));

    assertThat(codes).doesNotHaveDuplicates().contains("board", "people");
  }

  @Test
  void aPageWithTwoNamesStandsThereOnce() {
    List<String> codes =
        codes(Menu.of(Set.of(Role.SALES, Role.SALES_LEAD)::contains, page -> true));

    assertThat(codes).containsOnlyOnce("board");
  }

  @Test
  void everyRoleOfAPersonHasANavigationAndASystemHasNone() {
    for (String role : Role.ALL) {
      assertThat(menu(role).isEmpty()).as(role).isEqualTo(role.equals(Role.INTEGRATION));
    }
  }

  @Test
  void everyEntryGroupAndRoleHasATextInBothLanguages() {
    Messages english = new Messages();
    for (String role : Role.ALL) {
      assertThat(english.getString("shell.role." + role)).isNotBlank();
      for (EntryGroup group : menu(role)) {
        assertThat(english.getString("shell.group." + group.code())).isNotBlank();
        group
            .entries()
            .forEach(e -> assertThat(english.getString("shell.entry." + e.text())).isNotBlank());
      }
    }
  }

  @Test
  void eachRoleStartsWhereItsWorkIs() {
    assertThat(Menu.start(Role.SALES::equals)).isEqualTo("/home/day.xhtml");
    assertThat(Menu.start(Role.ADMIN::equals)).isEqualTo("/ledger/runs.xhtml");
    assertThat(Menu.start(role -> false)).isEqualTo("/kpi/board.xhtml");
  }

  private static String line(String role) {
    return menu(role).stream()
        .map(
            group ->
                group.code()
                    + ": "
                    + group.entries().stream().map(Entry::text).collect(joining(" ")))
        .collect(joining("; "));
  }

  private static List<EntryGroup> menu(String held) {
    return Menu.of(held::equals, page -> true);
  }

  private static List<String> codes(List<EntryGroup> groups) {
    return groups.stream().flatMap(group -> group.entries().stream()).map(Entry::code).toList();
  }
}
