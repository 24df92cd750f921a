package org.closedloop.ledger.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.closedloop.ledger.NightlyClose;
import org.closedloop.ledger.RunScope;
import org.closedloop.organisation.Role;

/** Where people and other systems start nights, take them up again, stop them and give them up. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // a job starts outside transactions
@RolesAllowed({Role.CONTROLLER, Role.ADMIN, Role.MARKETING_LEAD, Role.SALES_LEAD, Role.INTEGRATION})
public class RunService {

  @Inject private NightlyClose nights;
  @Resource private SessionContext session;

  /**
   * Starts a night.
   *
   * @return the number of the run
   * @throws org.closedloop.ledger.RunInProgress if one is running
   */
  public int start(RunScope scope) {
    return nights.start(scope, user());
  }

  /**
   * Takes a run up again where it failed or was stopped.
   *
   * @throws org.closedloop.ledger.RunNotResumable unless it is the newest run and can be
   */
  public void restart(int run) {
    nights.restart(run);
  }

  /**
   * Stops a run after the pages it is working on.
   *
   * @throws org.closedloop.ledger.RunNotRunning if it is not running
   */
  public void stop(int run) {
    nights.stop(run, user());
  }

  /**
   * Gives a run up that failed or was stopped; its leads are measured by the next one.
   *
   * @throws org.closedloop.ledger.RunNotResumable unless it is the newest run and can be
   */
  public void discard(int run) {
    nights.discard(run, user());
  }

  private String user() {
    return session.getCallerPrincipal().getName();
  }
}
