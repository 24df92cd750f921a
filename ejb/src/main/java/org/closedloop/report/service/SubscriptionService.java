package org.closedloop.report.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.closedloop.organisation.Role;

/** Lets people be told of new workbooks: everybody decides for the own account. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN
})
public class SubscriptionService {

  @Inject private Subscriptions subscriptions;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /** What the caller wants; empty for nothing. */
  public Optional<Subscription> mine() {
    return subscriptions.of(self(), WorkbookQuery.MANAGEMENT);
  }

  public void subscribe(Occasion rhythm, Locale language) {
    subscriptions.keep(
        new Subscription(self(), WorkbookQuery.MANAGEMENT, language.getLanguage(), rhythm),
        clock.instant());
  }

  public void end() {
    subscriptions.end(self(), WorkbookQuery.MANAGEMENT);
  }

  private String self() {
    return caller.getCallerPrincipal().getName();
  }
}
