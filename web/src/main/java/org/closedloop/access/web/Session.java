package org.closedloop.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.closedloop.access.SignedIn;

/** What a browser's session remembers of who signed in. */
final class Session {

  private static final String SIGNED_IN = SignedIn.class.getName();

  private Session() {}

  static Optional<SignedIn> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((SignedIn) session.getAttribute(SIGNED_IN));
  }

  /** Begins; under a new number, so that a number planted before is worth nothing. */
  static void begin(HttpServletRequest request, SignedIn who) {
    request.getSession();
    request.changeSessionId();
    request.getSession().setAttribute(SIGNED_IN, who);
  }

  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
