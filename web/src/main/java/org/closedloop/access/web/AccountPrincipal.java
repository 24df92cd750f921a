package org.closedloop.access.web;

import jakarta.security.enterprise.CallerPrincipal;
import org.closedloop.access.SignedIn;

/** The caller as the server knows it, with everything the session has to remember. */
public class AccountPrincipal extends CallerPrincipal {

  private final SignedIn who;

  AccountPrincipal(SignedIn who) {
    super(who.name());
    this.who = who;
  }

  SignedIn who() {
    return who;
  }
}
