package org.closedloop.handoff.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.closedloop.handoff.HandOffRules;
import org.closedloop.handoff.Rulebook;
import org.closedloop.organisation.Role;

/** Where the managers of both departments change what they agreed on handing over leads. */
@Stateless
public class HandOffRulesService {

  @Inject private Rulebook rulebook;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /** Every version, the newest first. */
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
  public List<HandOffRules> all() {
    return rulebook.all();
  }

  /**
   * Makes these rules the next version, valid from now on.
   *
   * @throws org.closedloop.handoff.RulesChanged if somebody else published meanwhile
   */
  @RolesAllowed({Role.MARKETING_LEAD, Role.SALES_LEAD})
  public HandOffRules publish(HandOffRules next, int basedOn) {
    return rulebook.publish(next, basedOn, caller.getCallerPrincipal().getName(), clock.instant());
  }
}
