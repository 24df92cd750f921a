package org.closedloop.it;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/** Lets a test act in one role, as a signed-in person would. */
public abstract class As {

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public <T> T call(Callable<T> work) throws Exception {
    return work.call();
  }
}
