package org.closedloop.shell.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The call itself does not fit: no such address, method, parameter or kind of content. */
@Provider
public class CallAnswer implements ExceptionMapper<WebApplicationException> {

  @Inject private Problems problems;
  @Inject private UnexpectedAnswer unexpected;

  @Override
  public Response toResponse(WebApplicationException failed) {
    Response response = failed.getResponse();
    int status = response.getStatus();
    if (status < 400) {
      return response;
    }
    if (status >= 500) {
      return unexpected.toResponse(failed);
    }
    Response.ResponseBuilder answer = problems.general(code(status), status).answer();
    String allowed = response.getHeaderString(HttpHeaders.ALLOW);
    return allowed == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allowed).build();
  }

  private static String code(int status) {
    return switch (status) {
      case 401 -> "unauthorized";
      case 403 -> "forbidden";
      case 404 -> "no-such-address";
      case 405 -> "method-not-allowed";
      case 406 -> "not-acceptable";
      case 415 -> "unsupported-media-type";
      default -> "bad-request";
    };
  }
}
