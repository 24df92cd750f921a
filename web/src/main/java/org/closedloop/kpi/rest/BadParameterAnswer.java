package org.closedloop.kpi.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.closedloop.kpi.service.BadParameter;
import org.closedloop.shell.rest.Fault;
import org.closedloop.shell.rest.Problem;
import org.closedloop.shell.rest.Problems;

/** A question that makes no sense: 422, naming the parameter at fault. */
@Provider
public class BadParameterAnswer implements ExceptionMapper<BadParameter> {

  @Inject private Problems problems;

  @Override
  public Response toResponse(BadParameter refusal) {
    Problem problem = problems.refused(refusal);
    return problem
        .with(List.of(new Fault(refusal.arguments().get(0).toString(), problem.detail())))
        .answer()
        .build();
  }
}
