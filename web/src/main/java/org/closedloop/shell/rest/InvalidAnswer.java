package org.closedloop.shell.rest;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;

/** What was sent breaks a declared constraint: 422 with every fault. */
@Provider
public class InvalidAnswer implements ExceptionMapper<ConstraintViolationException> {

  @Inject private Problems problems;

  @Override
  public Response toResponse(ConstraintViolationException invalid) {
    return problems
        .general("invalid", 422)
        .with(
            invalid.getConstraintViolations().stream()
                .map(violation -> new Fault(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Fault::path).thenComparing(Fault::message))
                .toList())
        .answer()
        .build();
  }

  /** The last part: callers know their field, not our method. */
  private static String field(ConstraintViolation<?> violation) {
    String last = "";
    for (Path.Node node : violation.getPropertyPath()) {
      last = String.valueOf(node.getName());
    }
    return last;
  }
}
