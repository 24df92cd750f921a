package org.closedloop.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.closedloop.access.SignedIn;

/** What a browser's session remembers of who signed in. */
final class Session {

  private static final String SIGNED_IN = SignedIn.class.getName();
  private static final String USED = SIGNED_IN + ".used";
  private static final Duration EXACT = Duration.ofSeconds(30);

  private Session() {}

  static Optional<SignedIn> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((SignedIn) session.getAttribute(SIGNED_IN));
  }

  /** Begins; under a new number, so that a number planted before is worth nothing. */
  static void begin(HttpServletRequest request, SignedIn who, Instant now) {
    request.getSession();
    request.changeSessionId();
    request.getSession().setAttribute(SIGNED_IN, who);
    request.getSession().setAttribute(USED, now);
  }

  /**
   * Whether somebody used the session within the time after which it ends. The server's own count
   * also knows what pages ask by themselves, which is nobody's use; so the last use is kept in the
   * session, where every node of a cluster finds it, and written anew only once in a while.
   */
  static boolean isUsed(HttpServletRequest request, Instant now, boolean attended) {
    HttpSession session = request.getSession(false);
    Instant used = (Instant) session.getAttribute(USED);
    int limit = session.getMaxInactiveInterval();
    if (used != null && limit > 0 && used.plusSeconds(limit).isBefore(now)) {
      return false;
    }
    if (used == null || attended && used.plus(EXACT).isBefore(now)) {
      session.setAttribute(USED, now);
    }
    return true;
  }

  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
