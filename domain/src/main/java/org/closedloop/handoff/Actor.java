package org.closedloop.handoff;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.closedloop.organisation.Role;

/**
 * Who does something with a hand-off, and for which side.
 *
 * @param account the name under which this person signed in
 * @param employee the person's code; the account's name if none is linked
 * @param team the person's team, or null
 * @param roles what the person may do
 */
public record Actor(String account, String employee, String team, Set<String> roles) {

  /** The application itself, where a rule makes it offer a lead. */
  public static final Actor RULE = new Actor("closedloop", null, null, Set.of(Role.MARKETING));

  public Actor {
    requireNonNull(account, "account");
    roles = Set.copyOf(roles);
  }

  public boolean isMarketing() {
    return roles.contains(Role.MARKETING) || roles.contains(Role.MARKETING_LEAD);
  }

  /** Whether this person manages one of the two departments or both. */
  public boolean isManager() {
    return roles.contains(Role.MARKETING_LEAD)
        || roles.contains(Role.SALES_LEAD)
        || roles.contains(Role.MANAGEMENT);
  }

  public boolean leadsSales() {
    return roles.contains(Role.SALES_LEAD);
  }

  /** Whether this person answers what is offered to that team; a hand-off without one is open. */
  public boolean sellsFor(String offeredTo) {
    return leadsSales()
        || roles.contains(Role.SALES) && (offeredTo == null || offeredTo.equals(team));
  }

  /** The side of the house this person speaks for. */
  public String side() {
    if (isMarketing()) {
      return "MARKETING";
    }
    return roles.contains(Role.SALES) || leadsSales() ? "SALES" : "OTHER";
  }

  /** How this person is named in a history. */
  public String name() {
    return employee == null ? account : employee;
  }
}
