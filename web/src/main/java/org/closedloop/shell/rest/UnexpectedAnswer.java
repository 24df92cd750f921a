package org.closedloop.shell.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.closedloop.refusal.Refusal;

/**
 * Everything else: known causes find their answer, unknown ones get a number under which the log
 * tells more. No stack trace leaves the server.
 */
@Provider
public class UnexpectedAnswer implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(UnexpectedAnswer.class.getName());

  @Inject private Problems problems;
  @Inject private RefusalAnswer refusals;
  @Inject private ForbiddenAnswer forbidden;
  @Inject private InvalidAnswer invalid;

  @Override
  public Response toResponse(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusals.toResponse(refusal);
      }
      if (cause instanceof EJBAccessException refused) {
        return forbidden.toResponse(refused);
      }
      if (cause instanceof ConstraintViolationException violated) {
        return invalid.toResponse(violated);
      }
      if (cause instanceof OptimisticLockException) {
        return problems.general("changed-meanwhile", 409).answer().build();
      }
      if (isUnreadable(cause, failure)) {
        return problems.general("bad-request", 400).answer().build();
      }
    }
    return incident(failure);
  }

  /** Unreadable JSON is the caller's fault, unless one of our own services stumbled over it. */
  private static boolean isUnreadable(Throwable cause, Throwable failure) {
    return (cause instanceof JsonbException || cause instanceof JsonException)
        && !(failure instanceof EJBException);
  }

  private Response incident(Throwable failure) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, failure, () -> "Incident " + number);
    return problems.general("unexpected", 500, number).loggedAs(number).answer().build();
  }
}
