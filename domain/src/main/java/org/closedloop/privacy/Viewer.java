package org.closedloop.privacy;

import java.util.Optional;
import java.util.Set;

/**
 * Who wants to see figures.
 *
 * @param account the name somebody signed in with
 * @param roles those the person holds
 * @param employee the person's own code among the employees; empty for a system or a guest
 */
public record Viewer(String account, Set<String> roles, Optional<String> employee) {

  public Viewer {
    roles = Set.copyOf(roles);
  }
}
