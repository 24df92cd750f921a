package org.closedloop.nextstep.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.lead.Leads;
import org.closedloop.nextstep.NextStep;
import org.closedloop.nextstep.NotYourStep;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.service.Reaches;
import org.closedloop.privacy.service.Viewers;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.source.SourceKey;

/**
 * Plans what is to be done next with a lead, and notes that it was done. People plan and finish
 * their own work, what they planned and that of their team, leads that of their department; other
 * work is refused with {@link NotYourStep}.
 */
@Stateless
@RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD})
public class NextStepService {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private Leads leads;
  @Inject private UserAccounts accounts;
  @Inject private Reaches reaches;
  @Inject private Viewers viewers;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /**
   * Plans a step.
   *
   * @param employee code of who does it; null for the caller
   * @return the number of the step
   */
  public long plan(SourceKey lead, String what, LocalDate dueOn, String employee) {
    String by = employee == null || employee.isBlank() ? self() : employee.strip();
    demand(by);
    NextStep step =
        new NextStep(
            leads.get(lead),
            what,
            dueOn,
            by,
            caller.getCallerPrincipal().getName(),
            clock.instant());
    em.persist(step);
    em.flush();
    return step.id();
  }

  /** Plans a step anew: other words, another day, somebody else. */
  public void replan(long step, String what, LocalDate dueOn, String employee) {
    NextStep planned = mine(step);
    demand(employee);
    planned.replan(what, dueOn, employee);
  }

  /** Notes that a step was done. */
  public void done(long step) {
    mine(step).done(caller.getCallerPrincipal().getName(), clock.instant());
  }

  /** Whether the caller may change a step: the own, a planned one, of the team or department. */
  public boolean mayChange(long step) {
    return mayChange(get(step));
  }

  private boolean mayChange(NextStep step) {
    return caller.getCallerPrincipal().getName().equals(step.plannedBy())
        || covers(step.employee());
  }

  private boolean covers(String employee) {
    return reaches.covers(viewers.of(caller), employee);
  }

  private void demand(String employee) {
    if (!covers(employee)) {
      throw new NotYourStep(employee);
    }
  }

  private NextStep mine(long step) {
    NextStep planned = get(step);
    if (!mayChange(planned)) {
      throw new NotYourStep(planned.employee());
    }
    return planned;
  }

  private NextStep get(long step) {
    return Optional.ofNullable(em.find(NextStep.class, step))
        .orElseThrow(() -> new NoSuchRecord("next_step", step));
  }

  private String self() {
    String name = caller.getCallerPrincipal().getName();
    return accounts.named(name).flatMap(UserAccount::employee).orElse(name);
  }
}
