package org.closedloop.access.web;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.closedloop.text.Messages;

/** The answer to a call of another system that does not say who it is. */
final class Unauthorized {

  private Unauthorized() {}

  static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Messages texts = Messages.in(request.getLocale());
    byte[] body =
        Json.createObjectBuilder()
            .add("type", "urn:closedloop:problem:unauthorized")
            .add("title", texts.getString("rest.unauthorized"))
            .add("status", HttpServletResponse.SC_UNAUTHORIZED)
            .add("detail", texts.getString("rest.unauthorized.detail"))
            .build()
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setContentType("application/problem+json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }
}
