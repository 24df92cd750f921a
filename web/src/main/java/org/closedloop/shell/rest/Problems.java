package org.closedloop.shell.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response.Status;
import org.closedloop.refusal.Refusal;
import org.closedloop.text.Messages;

/** Says problems in the language the caller reads: the first it accepts that is spoken here. */
@RequestScoped
public class Problems {

  private static final int UNPROCESSABLE = 422;

  @Inject private HttpServletRequest request;

  /** A kind of problem all calls share, such as {@code forbidden}; texts {@code rest.<code>}. */
  Problem general(String code, int status, Object... arguments) {
    Messages texts = texts();
    return Problem.of(
        code,
        status,
        texts.getString("rest." + code),
        texts.say("rest." + code + ".detail", arguments));
  }

  /** A rule of the business said no; text {@code refusal.<code>}. */
  public Problem refused(Refusal refusal) {
    Messages texts = texts();
    String sentence = texts.say("refusal." + refusal.code(), refusal.arguments().toArray());
    return Problem.of(refusal.code(), status(refusal), texts.getString("rest.refused"), sentence);
  }

  private static int status(Refusal refusal) {
    return switch (refusal.kind()) {
      case INVALID -> UNPROCESSABLE;
      case CONFLICT -> Status.CONFLICT.getStatusCode();
      case FORBIDDEN -> Status.FORBIDDEN.getStatusCode();
      case MISSING -> Status.NOT_FOUND.getStatusCode();
    };
  }

  private Messages texts() {
    return Messages.in(request.getLocale());
  }
}
