package org.closedloop.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.closedloop.organisation.Role;
import org.closedloop.text.Messages;
import org.junit.jupiter.api.Test;

class MenuTest {

  @Test
  void aSalesPersonWorksFirstAndSeesFiguresLast() {
    List<EntryGroup> groups = menu(Role.SALES);

    assertThat(groups)
        .extracting(EntryGroup::code)
        .containsExactly("work", "agreement", "analysis");
    assertThat(codes(groups))
        .containsExactly(
            "day",
            "handoffs",
            "leads",
            "opportunities",
            "accounts",
            "cockpit",
            "contract",
            "board",
            "goals");
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
            .forEach(e -> assertThat(english.getString("shell.entry." + e.code())).isNotBlank());
      }
    }
  }

  @Test
  void eachRoleStartsWhereItsWorkIs() {
    assertThat(Menu.start(Role.SALES::equals)).isEqualTo("/home/day.xhtml");
    assertThat(Menu.start(Role.ADMIN::equals)).isEqualTo("/ledger/runs.xhtml");
    assertThat(Menu.start(role -> false)).isEqualTo("/kpi/board.xhtml");
  }

  private static List<EntryGroup> menu(String held) {
    return Menu.of(held::equals, page -> true);
  }

  private static List<String> codes(List<EntryGroup> groups) {
    return groups.stream().flatMap(group -> group.entries().stream()).map(Entry::code).toList();
  }
}
