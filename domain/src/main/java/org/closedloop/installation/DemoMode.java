package org.closedloop.installation;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether this installation shows made-up data to look around in, with accounts everybody knows.
 *
 * <p>Set by {@code CLOSEDLOOP_DEMO}; off unless it says {@code true}.
 */
@ApplicationScoped
public class DemoMode {

  public boolean isOn() {
    return "true".equalsIgnoreCase(System.getenv("CLOSEDLOOP_DEMO"));
  }
}
