package org.closedloop.privacy.service;

import java.util.Set;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.Viewer;

/**
 * Whose work somebody may plan and finish: the own, that of the own team, and as the lead of a
 * department that of everybody in it.
 *
 * @param team the viewer's own; null if in none, which holds back from nothing
 */
public record Reach(Viewer viewer, String team) {

  private static final Set<String> LEADS = Set.of(Role.MARKETING_LEAD, Role.SALES_LEAD);

  /**
   * @param employee code of who works
   * @param ofTeam code of the team that person is in; null if in none
   * @param department of that team; null if in none
   */
  public boolean covers(String employee, String ofTeam, Department department) {
    boolean own = viewer.employee().filter(code -> code.equals(employee)).isPresent();
    return own
        || team == null
        || ofTeam == null
        || ofTeam.equals(team)
        || viewer.roles().stream().anyMatch(role -> leads(role, department));
  }

  /** Service and operations have no lead of their own here, so that either may. */
  private static boolean leads(String role, Department department) {
    return switch (department) {
      case MARKETING -> role.equals(Role.MARKETING_LEAD);
      case SALES -> role.equals(Role.SALES_LEAD);
      default -> LEADS.contains(role);
    };
  }
}
