package org.closedloop.lead.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.lead.LeadStage;
import org.closedloop.privacy.About;
import org.closedloop.privacy.NotYourFigures;
import org.closedloop.privacy.Permission;
import org.closedloop.privacy.PrivacyPolicies;
import org.closedloop.privacy.Viewer;
import org.closedloop.privacy.service.Look;
import org.closedloop.privacy.service.LookLog;

/**
 * Holds lists of leads against the policy for employee data: what somebody works on is work and
 * stays visible, what somebody won and lost is a result and follows the policy.
 */
@ApplicationScoped
public class LeadPrivacy {

  private static final Set<LeadStage> RESULTS = EnumSet.of(LeadStage.CUSTOMER, LeadStage.LOST);
  private static final LocalDate EVER = LocalDate.of(1970, 1, 1);

  @Inject private PrivacyPolicies policies;
  @Inject private LookLog log;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;

  protected LeadPrivacy() {} // for CDI

  LeadPrivacy(DataSource database, ReportingZone zone, Clock clock) {
    this.policies = new PrivacyPolicies(database);
    this.log = new LookLog(database);
    this.zone = zone;
    this.clock = clock;
  }

  /** Whether a list tells the results of a person; if not, nobody needs to know who asks. */
  static boolean concerns(LeadFilter filter) {
    return filter.owner() != null
        && !filter.owner().isBlank()
        && filter.stage() != null
        && RESULTS.contains(filter.stage());
  }

  /**
   * Writes down a look that is granted.
   *
   * @throws NotYourFigures if the results are another's and not for the viewer
   */
  void check(LeadFilter filter, Viewer viewer) {
    List<String> whom = List.of(filter.owner());
    Permission permission = policies.inForce().decide(new About(false, whom), viewer);
    if (permission == Permission.REFUSED) {
      throw new NotYourFigures();
    }
    if (permission == Permission.OTHERS) {
      log.write(
          new Look(
              clock.instant(),
              viewer.account(),
              filter.stage() == LeadStage.LOST ? "lost-leads" : "won-leads",
              Objects.requireNonNullElse(filter.from(), EVER),
              Objects.requireNonNullElseGet(
                  filter.to(), () -> zone.dayOf(clock.instant()).plusDays(1)),
              whom));
    }
  }
}
