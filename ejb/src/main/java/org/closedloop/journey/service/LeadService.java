package org.closedloop.journey.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.lead.Lead;
import org.closedloop.lead.LeadStage;
import org.closedloop.lead.LeadTouched;
import org.closedloop.lead.Leads;
import org.closedloop.lead.Occasion;
import org.closedloop.opportunity.Opportunities;
import org.closedloop.organisation.Role;
import org.closedloop.source.SourceKey;
import org.closedloop.touchpoint.Activity;
import org.closedloop.touchpoint.Contacted;
import org.closedloop.touchpoint.Contacts;

/** What people of Marketing and Sales do with a lead, short of deals. */
@Stateless
public class LeadService {

  /** Only Sales can say that Sales accepted, qualified or returned a lead. */
  private static final Set<LeadStage> SAID_BY_SALES =
      EnumSet.of(LeadStage.SALES_ACCEPTED, LeadStage.SALES_QUALIFIED, LeadStage.RECYCLED);

  @Inject private Leads leads;
  @Inject private Opportunities opportunities;
  @Inject private Contacts contacts;
  @Inject private UserAccounts accounts;
  @Inject private Clock clock;
  @Inject private Event<LeadTouched> touched;
  @Resource private SessionContext caller;

  /**
   * Moves a lead to a further stage, out of the funnel or back into it.
   *
   * @param reason in words; needed for leaving the funnel
   */
  @RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD})
  public void advance(SourceKey key, LeadStage next, String reason) {
    boolean sales = caller.isCallerInRole(Role.SALES) || caller.isCallerInRole(Role.SALES_LEAD);
    if (SAID_BY_SALES.contains(next) && !sales) {
      throw new EJBAccessException(next + " is said by Sales");
    }
    Lead lead = leads.get(key);
    lead.advanceTo(next, now(reason), opportunities.movesOf(lead));
    tell(lead);
  }

  /** Leaves a lead out of every figure because it is a test or spam. */
  @RolesAllowed({Role.MARKETING_LEAD, Role.SALES_LEAD, Role.CONTROLLER, Role.ADMIN})
  public void exclude(SourceKey key, String reason) {
    Lead lead = leads.get(key);
    lead.exclude(now(reason));
    tell(lead);
  }

  /** Counts a lead again that was left out. */
  @RolesAllowed({Role.MARKETING_LEAD, Role.SALES_LEAD, Role.CONTROLLER, Role.ADMIN})
  public void include(SourceKey key, String reason) {
    Lead lead = leads.get(key);
    lead.include(now(reason));
    tell(lead);
  }

  /**
   * Writes down a contact with the lead.
   *
   * @param at when it was; not in the future
   */
  @RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD})
  public void record(SourceKey key, Contacted contacted, Instant at) {
    String name = caller.getCallerPrincipal().getName();
    String employee = accounts.named(name).flatMap(UserAccount::employee).orElse(name);
    Occasion occasion = new Occasion(at, clock.instant(), name, null);
    Lead lead = leads.get(key);
    contacts.add(new Activity(lead, contacted, employee, occasion));
    tell(lead);
  }

  private void tell(Lead lead) {
    touched.fire(new LeadTouched(lead.id()));
  }

  private Occasion now(String reason) {
    return Occasion.now(clock.instant(), caller.getCallerPrincipal().getName(), reason);
  }
}
