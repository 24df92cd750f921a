package org.closedloop.it;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;
import org.closedloop.organisation.Role;

/** Lets a test act in one role, as a signed-in person would. */
public abstract class As {

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public <T> T call(Callable<T> work) throws Exception {
    return work.call();
  }

  /** Somebody of Marketing. */
  @Stateless
  @RunAs(Role.MARKETING)
  public static class Marketing extends As {}

  /** The head of Marketing. */
  @Stateless
  @RunAs(Role.MARKETING_LEAD)
  public static class MarketingLead extends As {}

  /** Somebody of Sales. */
  @Stateless
  @RunAs(Role.SALES)
  public static class Sales extends As {}

  /** Somebody of the management. */
  @Stateless
  @RunAs(Role.MANAGEMENT)
  public static class Management extends As {}
}
