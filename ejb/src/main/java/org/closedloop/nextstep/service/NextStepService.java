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
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.source.SourceKey;

/** Plans what is to be done next with a lead, and notes that it was done. */
@Stateless
@RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD})
public class NextStepService {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private Leads leads;
  @Inject private UserAccounts accounts;
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
    get(step).replan(what, dueOn, employee);
  }

  /** Notes that a step was done. */
  public void done(long step) {
    get(step).done(caller.getCallerPrincipal().getName(), clock.instant());
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
