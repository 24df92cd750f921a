package org.closedloop.shell.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * Why a call was not answered, after RFC 9457.
 *
 * @param type stays the same for the same kind of problem: {@code urn:closedloop:problem:<code>}
 * @param title the kind of problem in a few words
 * @param status as the answer's status
 * @param detail a sentence for people, in the language they asked for
 * @param incident names the entry in the server's log, for problems that are our fault; else null
 * @param errors every fault of what was sent; empty if it is about the whole
 */
@JsonbPropertyOrder({"type", "title", "status", "detail", "incident", "errors"})
public record Problem(
    String type, String title, int status, String detail, String incident, List<Fault> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String KIND = "urn:closedloop:problem:";

  static Problem of(String code, int status, String title, String detail) {
    return new Problem(KIND + code, title, status, detail, null, List.of());
  }

  public Problem with(List<Fault> faults) {
    return new Problem(type, title, status, detail, incident, faults);
  }

  Problem loggedAs(String number) {
    return new Problem(type, title, status, detail, number, errors);
  }

  public Response.ResponseBuilder answer() {
    return Response.status(status).type(MEDIA_TYPE).entity(this);
  }
}
