package org.closedloop.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PrivacyPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final PrivacyPolicy POLICY = policy(3, "sales-lead", "controller");
  private static final Viewer ADA = viewer("e1", "sales");
  private static final Viewer LEAD = viewer("e9", "sales-lead");
  private static final Viewer SYSTEM = new Viewer("crm", Set.of("integration"), Optional.empty());

  @Test
  void whatIsAboutNobodyIsForEverybody() {
    assertThat(POLICY.decide(about(false), SYSTEM)).isEqualTo(Permission.PLAIN);
  }

  @Test
  void everybodySeesTheOwnFigures() {
    assertThat(POLICY.decide(about(false, "e1"), ADA)).isEqualTo(Permission.OWN);
    assertThat(POLICY.decide(about(true, "e1"), ADA)).isEqualTo(Permission.OWN);
  }

  @Test
  void nobodySeesTheFiguresOfAColleague() {
    assertThat(POLICY.decide(about(false, "e2"), ADA)).isEqualTo(Permission.REFUSED);
    assertThat(POLICY.decide(about(false, "e1", "e2"), ADA)).isEqualTo(Permission.REFUSED);
    assertThat(POLICY.decide(about(true), ADA)).isEqualTo(Permission.REFUSED);
  }

  @Test
  void theRolesOfThePolicySeeOthersAndThatIsNoted() {
    assertThat(POLICY.decide(about(true), LEAD)).isEqualTo(Permission.OTHERS);
    assertThat(POLICY.decide(about(false, "e1"), LEAD)).isEqualTo(Permission.OTHERS);
    assertThat(POLICY.decide(about(false, "e9"), LEAD)).isEqualTo(Permission.OWN);
  }

  @Test
  void aSystemSeesOthersOnlyIfThePolicyNamesIt() {
    assertThat(POLICY.decide(about(true), SYSTEM)).isEqualTo(Permission.REFUSED);
    assertThat(policy(3, "integration").decide(about(true), SYSTEM)).isEqualTo(Permission.OTHERS);
  }

  @Test
  void teamsOfEnoughPeopleAreShown() {
    assertThat(POLICY.withheld(Map.of("north", 3, "south", 4))).isEmpty();
    assertThat(POLICY.withheld(Map.of())).isEmpty();
  }

  @Test
  void oneSmallTeamTakesTheNextSmallestWithIt() {
    assertThat(POLICY.withheld(Map.of("north", 2, "south", 4, "west", 3, "east", 3)))
        .containsExactly("east", "north");
  }

  @Test
  void severalSmallTeamsHideEachOther() {
    assertThat(POLICY.withheld(Map.of("north", 2, "south", 1, "west", 3)))
        .containsExactly("north", "south");
    assertThat(POLICY.withheld(Map.of("gone", 0, "new", 1))).containsExactly("gone", "new");
  }

  @Test
  void aTeamThatIsTheOnlyOneIsWithheldAlone() {
    assertThat(POLICY.withheld(Map.of("north", 2))).containsExactly("north");
  }

  @Test
  void aWorkbookShowsTeamsIfNoneIsSmallOrThePolicySaysSo() {
    Map<String, Integer> small = Map.of("north", 2, "south", 4);
    PrivacyPolicy open = POLICY.next(List.of(), 3, true, "agreed", "ada", NOW);

    assertThat(POLICY.letsWorkbooksShowTeams(Map.of("north", 3))).isTrue();
    assertThat(POLICY.letsWorkbooksShowTeams(small)).isFalse();
    assertThat(open.letsWorkbooksShowTeams(small)).isTrue();
  }

  @Test
  void theNextPolicySaysWhyAndIsMadeOfWhatExists() {
    PrivacyPolicy next = POLICY.next(List.of("controller"), 5, true, " agreed ", "ada", NOW);

    assertThat(next)
        .isEqualTo(
            new PrivacyPolicy(
                2, new TreeSet<>(List.of("controller")), 5, true, "agreed", "ada", NOW));
    assertThatThrownBy(() -> POLICY.next(List.of("boss"), 5, false, "x", "ada", NOW))
        .isInstanceOf(BadPolicy.class);
    assertThatThrownBy(() -> POLICY.next(List.of(), 0, false, "x", "ada", NOW))
        .isInstanceOf(BadPolicy.class);
    assertThatThrownBy(() -> POLICY.next(List.of(), 5, false, " ", "ada", NOW))
        .isInstanceOf(BadPolicy.class);
  }

  private static About about(boolean each, String... persons) {
    return new About(each, List.of(persons));
  }

  private static Viewer viewer(String employee, String role) {
    return new Viewer("account-" + employee, Set.of(role), Optional.of(employee));
  }

  private static PrivacyPolicy policy(int group, String... roles) {
    return new PrivacyPolicy(1, new TreeSet<>(List.of(roles)), group, false, null, "x", NOW);
  }
}
