package org.closedloop.shell.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.closedloop.refusal.Refusal;

/** A rule of the business said no: 403, 404, 409 or 422 with the sentence of the rule. */
@Provider
public class RefusalAnswer implements ExceptionMapper<Refusal> {

  @Inject private Problems problems;

  @Override
  public Response toResponse(Refusal refusal) {
    return problems.refused(refusal).answer().build();
  }
}
