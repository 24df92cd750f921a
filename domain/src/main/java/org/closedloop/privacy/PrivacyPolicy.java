package org.closedloop.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.closedloop.organisation.Role;

/**
 * Who may see figures of single persons, and how many people a group must have before its figures
 * are shown to others: as it was decided once, for good.
 *
 * @param roles that see figures of single persons and of groups of any size
 * @param minimumGroup how many active people a team must have for its figures to be shown to others
 * @param workbookTeams whether workbooks may show teams that are smaller than that
 * @param reason why it was decided; empty for the one every installation begins with
 * @param decidedBy name of the account
 */
public record PrivacyPolicy(
    int number,
    SortedSet<String> roles,
    int minimumGroup,
    boolean workbookTeams,
    String reason,
    String decidedBy,
    Instant validFrom) {

  private static final int LARGEST = 100;

  public PrivacyPolicy {
    roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    reason = reason == null ? "" : reason.strip();
  }

  /**
   * What would be decided next.
   *
   * @throws BadPolicy if a role is unknown, the group has no sensible size, or nobody says why
   */
  public PrivacyPolicy next(
      Collection<String> wanted, int group, boolean teams, String why, String by, Instant now) {
    if (!Role.ALL.containsAll(wanted)) {
      throw BadPolicy.unknownRole();
    }
    if (group < 1 || group > LARGEST) {
      throw BadPolicy.group(LARGEST);
    }
    if (why == null || why.isBlank()) {
      throw BadPolicy.noReason();
    }
    return new PrivacyPolicy(number + 1, new TreeSet<>(wanted), group, teams, why, by, now);
  }

  /** Whether somebody may see the figures of everybody. */
  public boolean letsSeeAll(Viewer viewer) {
    return roles.stream().anyMatch(viewer.roles()::contains);
  }

  /** Whether a workbook may be cut by team: whoever opens it sees all of it. */
  public boolean letsWorkbooksShowTeams(Map<String, Integer> people) {
    return workbookTeams || withheld(people).isEmpty();
  }

  /** What becomes of a question. */
  public Permission decide(About about, Viewer viewer) {
    if (!about.isPersonal()) {
      return Permission.PLAIN;
    }
    if (viewer.employee().filter(about::isOnly).isPresent()) {
      return Permission.OWN;
    }
    return letsSeeAll(viewer) ? Permission.OTHERS : Permission.REFUSED;
  }

  /**
   * The teams whose figures others do not see. If it were one alone, the next smallest is withheld
   * too: otherwise the one would be the total without the rest.
   *
   * @param people how many active people each team has
   */
  public Set<String> withheld(Map<String, Integer> people) {
    List<Map.Entry<String, Integer>> bySize =
        people.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Integer> team) -> team.getValue())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    long small = bySize.stream().filter(team -> team.getValue() < minimumGroup).count();
    Set<String> withheld = new TreeSet<>();
    bySize.stream().limit(small == 1 ? 2 : small).map(Map.Entry::getKey).forEach(withheld::add);
    return withheld;
  }
}
