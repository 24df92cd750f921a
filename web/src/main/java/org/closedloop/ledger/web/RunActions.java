package org.closedloop.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.util.stream.Stream;
import org.closedloop.ledger.RunScope;
import org.closedloop.ledger.service.RunService;
import org.closedloop.organisation.Role;

/** What a person may do with runs: the buttons of both pages. */
@Named
@RequestScoped
public class RunActions {

  @Inject private RunService service;
  @Inject private SecurityContext security;

  /** Whether this person may start runs and all that belongs to it. */
  public boolean isAllowed() {
    return Stream.of(Role.CONTROLLER, Role.ADMIN, Role.MARKETING_LEAD, Role.SALES_LEAD)
        .anyMatch(security::isCallerInRole);
  }

  /** Starts a run over the changed leads and opens it. */
  public String start() {
    return open(service.start(RunScope.CHANGED));
  }

  /** Starts a run over every lead and opens it. */
  public String startAll() {
    return open(service.start(RunScope.ALL));
  }

  public String restart(int run) {
    service.restart(run);
    return open(run);
  }

  public String stop(int run) {
    service.stop(run);
    return open(run);
  }

  public String discard(int run) {
    service.discard(run);
    return open(run);
  }

  private static String open(int run) {
    return "/ledger/run.xhtml?faces-redirect=true&id=" + run;
  }
}
