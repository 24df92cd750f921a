package org.closedloop.access.web;

import static jakarta.security.enterprise.AuthenticationStatus.SEND_CONTINUE;
import static jakarta.security.enterprise.AuthenticationStatus.SEND_FAILURE;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.Status.VALID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.BasicAuthenticationCredential;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.closedloop.access.SignedIn;
import org.closedloop.access.service.SignInService;

/**
 * Decides for every request who is asking.
 *
 * <p>A browser signs in on a page and has a session from then on; the session ends at once when the
 * account gets another password, other roles or is closed, and when nobody used it for the
 * configured time: pages that ask by themselves say so and keep nobody signed in. Calls below
 * {@code /api} may instead give name and password each time (HTTP Basic), get no session, and are
 * never sent to a page.
 */
@ApplicationScoped
public class Doorkeeper implements HttpAuthenticationMechanism {

  private static final String BASIC = "Basic ";
  private static final String UNATTENDED = "X-Unattended";

  @Inject private IdentityStoreHandler stores;
  @Inject private SignInService signIns;
  @Inject private Clock clock;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Credential fromPage = context.getAuthParameters().getCredential();
    if (fromPage != null) {
      return signIn(fromPage, request, context);
    }
    if (isApi(request) && header(request).startsWith(BASIC)) {
      return basic(request, response, context);
    }
    Optional<SignedIn> known = Session.of(request);
    if (known.isPresent() && (!context.isProtected() || goesOn(known.get(), request))) {
      return context.notifyContainerAboutLogin(known.get().name(), known.get().roles());
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    Session.end(request);
    return isApi(request) ? refuse(request, response) : sendToSignIn(request, response);
  }

  private boolean goesOn(SignedIn known, HttpServletRequest request) {
    boolean attended = request.getHeader(UNATTENDED) == null;
    return Session.isUsed(request, clock.instant(), attended) && signIns.isCurrent(known);
  }

  private AuthenticationStatus signIn(
      Credential given, HttpServletRequest request, HttpMessageContext context) {
    CredentialValidationResult result = stores.validate(given);
    if (result.getStatus() == VALID
        && result.getCallerPrincipal() instanceof AccountPrincipal caller) {
      Session.begin(request, caller.who(), clock.instant());
      return context.notifyContainerAboutLogin(caller.who().name(), caller.who().roles());
    }
    return SEND_FAILURE;
  }

  private AuthenticationStatus basic(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<CredentialValidationResult> valid =
        credential(header(request))
            .map(stores::validate)
            .filter(result -> result.getStatus() == VALID);
    return valid.isPresent()
        ? context.notifyContainerAboutLogin(
            valid.get().getCallerPrincipal().getName(), valid.get().getCallerGroups())
        : refuse(request, response);
  }

  private static Optional<Credential> credential(String header) {
    try {
      BasicAuthenticationCredential given =
          new BasicAuthenticationCredential(header.substring(BASIC.length()));
      return Optional.of(new UsernamePasswordCredential(given.getCaller(), given.getPassword()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static AuthenticationStatus refuse(
      HttpServletRequest request, HttpServletResponse response) {
    if (request.getHeader("X-Requested-With") == null) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Closed Loop\", charset=\"UTF-8\"");
    }
    try {
      Unauthorized.answer(request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SEND_FAILURE;
  }

  /** A page that is open stays open, so that nothing typed is lost, and says what happened. */
  private static AuthenticationStatus sendToSignIn(
      HttpServletRequest request, HttpServletResponse response) {
    try {
      if (Target.isAjax(request)) {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter().write(sessionHasEnded());
      } else {
        response.sendRedirect(Target.signInFor(request));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SEND_CONTINUE;
  }

  /** The page stays, with what is typed on it, and says where to sign in; no dialog closes. */
  private static String sessionHasEnded() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <partial-response><changes>
        <eval><![CDATA[ClosedLoop.expired("session");]]></eval>
        <extension ln="primefaces" type="args"><![CDATA[{"validationFailed":true}]]></extension>
        </changes></partial-response>""";
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  private static String header(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header == null ? "" : header;
  }
}
