package org.closedloop.touchpoint;

import static java.util.Objects.requireNonNull;

/**
 * In which way somebody of Sales and a lead were in contact.
 *
 * @param kind call, e-mail ...
 * @param outbound whether we began it
 * @param outcome what came of it, such as "reached"; may be null
 * @param subject what it was about; may be null
 */
public record Contacted(ActivityKind kind, boolean outbound, String outcome, String subject) {

  public Contacted {
    requireNonNull(kind, "kind");
  }
}
