package org.closedloop.shell.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/**
 * Keeps other web sites from changing something with the session of a person's browser.
 *
 * <p>A call that changes something and does not bring name and password must come from our own
 * pages: the browser says so, or the call bears {@code X-Requested-With}, which a foreign page
 * cannot add.
 */
@Provider
public class SameOrigin implements ContainerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Inject private Problems problems;

  @Override
  public void filter(ContainerRequestContext call) {
    boolean trusted =
        READING.contains(call.getMethod())
            || call.getHeaderString(HttpHeaders.AUTHORIZATION) != null
            || call.getHeaderString("X-Requested-With") != null
            || "same-origin".equals(call.getHeaderString("Sec-Fetch-Site"))
            || isOwn(call.getHeaderString("Origin"), call.getUriInfo().getBaseUri());
    if (!trusted) {
      call.abortWith(problems.general("foreign-origin", 403).answer().build());
    }
  }

  private static boolean isOwn(String origin, URI own) {
    try {
      URI from = URI.create(String.valueOf(origin));
      return own.getScheme().equals(from.getScheme())
          && own.getAuthority().equals(from.getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
