package org.closedloop.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.closedloop.access.SignedIn;
import org.closedloop.shell.web.Navigation;

/** Who is signed in, as the bar shows it, and the way out. */
@Named
@RequestScoped
public class Person {

  @Inject private SecurityContext security;
  @Inject private HttpServletRequest request;
  @Inject private Navigation navigation;

  public boolean isSignedIn() {
    return security.getCallerPrincipal() != null;
  }

  /** How people call this person. */
  public String getName() {
    return Session.of(request).map(SignedIn::displayName).orElse("");
  }

  /** Two letters for the round picture. */
  public String getInitials() {
    return Stream.of(getName().split("[^\\p{L}\\p{N}]+"))
        .filter(part -> !part.isEmpty())
        .limit(2)
        .map(part -> part.substring(0, 1))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }

  /** The leading role; its text is {@code shell.role.<role>}. */
  public String getRole() {
    return navigation.getLeadingRole();
  }

  public boolean has(String role) {
    return security.isCallerInRole(role);
  }

  /** Ends the session, so that nothing of this person stays behind. */
  public String signOut() throws ServletException {
    request.logout();
    Session.end(request);
    return "/login.xhtml?faces-redirect=true&left=true";
  }
}
