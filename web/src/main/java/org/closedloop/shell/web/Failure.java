package org.closedloop.shell.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What an error page shows of a failure: a short incident number, under which the server's log
 * holds everything else.
 */
@Named
@RequestScoped
public class Failure {

  private static final Logger LOG = Logger.getLogger(Failure.class.getName());

  @Inject private HttpServletRequest request;

  private final String reference = newReference();

  @PostConstruct
  void note() {
    Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    LOG.log(Level.SEVERE, cause, () -> "Incident " + reference + " at " + address);
  }

  static String newReference() {
    return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  public String getReference() {
    return reference;
  }
}
