package org.closedloop.shell.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The caller is known but lacks the role: 403. */
@Provider
public class ForbiddenAnswer implements ExceptionMapper<EJBAccessException> {

  @Inject private Problems problems;

  @Override
  public Response toResponse(EJBAccessException refused) {
    return problems.general("forbidden", 403).answer().build();
  }
}
