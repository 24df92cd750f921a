package org.closedloop.privacy.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.PrivacyPolicies;
import org.closedloop.privacy.PrivacyPolicy;
import org.closedloop.privacy.Viewer;

/** What everybody may know about employee data: the policy, and who looked at the own figures. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN,
  Role.INTEGRATION
})
public class PrivacyQuery {

  @Inject private PrivacyPolicies policies;
  @Inject private Viewers viewers;
  @Inject private LookLog log;
  @Resource private SessionContext caller;

  /** The newest first; it is in force. */
  public List<PrivacyPolicy> policies() {
    return policies.all();
  }

  /** The looks at the caller's own figures; at anybody's for administrators. The newest first. */
  public List<Look> looks(int most) {
    return caller.isCallerInRole(Role.ADMIN)
        ? log.all(most)
        : me().employee().map(code -> log.at(code, most)).orElse(List.of());
  }

  /** The caller's own code among the employees. */
  public Optional<String> self() {
    return me().employee();
  }

  /** Whether the caller sees figures of other single persons. */
  public boolean seesOthers() {
    return policies.inForce().letsSeeAll(me());
  }

  /** The teams whose figures the caller does not see. */
  public Set<String> withheldTeams() {
    PrivacyPolicy policy = policies.inForce();
    return policy.letsSeeAll(me()) ? Set.of() : policy.withheld(policies.people());
  }

  /** How many people a team must have for its figures to be shown to everybody. */
  public int minimumGroup() {
    return policies.inForce().minimumGroup();
  }

  private Viewer me() {
    return viewers.of(caller);
  }
}
