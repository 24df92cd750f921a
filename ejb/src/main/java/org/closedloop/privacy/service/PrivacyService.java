package org.closedloop.privacy.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.PolicyChanged;
import org.closedloop.privacy.PrivacyPolicies;
import org.closedloop.privacy.PrivacyPolicy;

/** Where it is decided who sees figures of single persons: always as a further version. */
@Stateless
@RolesAllowed(Role.ADMIN)
public class PrivacyService {

  @Inject private PrivacyPolicies policies;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /**
   * Puts another policy in force from now on.
   *
   * @param read number of the policy the administrator has read
   * @throws PolicyChanged if another one is in force by now
   */
  public PrivacyPolicy decide(
      int read, Collection<String> roles, int minimumGroup, boolean workbookTeams, String reason) {
    PrivacyPolicy present = policies.inForce();
    if (present.number() != read) {
      throw new PolicyChanged();
    }
    PrivacyPolicy next =
        present.next(
            roles,
            minimumGroup,
            workbookTeams,
            reason,
            caller.getCallerPrincipal().getName(),
            clock.instant());
    policies.add(next);
    return next;
  }
}
