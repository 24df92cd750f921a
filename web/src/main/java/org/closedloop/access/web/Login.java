package org.closedloop.access.web;

import static jakarta.security.enterprise.AuthenticationStatus.SUCCESS;
import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.closedloop.shell.web.Language;

/**
 * The sign-in form. It never says which of the two entries was wrong, and goes on to the page that
 * was asked for.
 */
@Named
@RequestScoped
public class Login {

  @Inject private SecurityContext security;
  @Inject private HttpServletRequest request;
  @Inject private FacesContext faces;
  @Inject private Language language;

  private String username;
  private String password;
  private String target;

  public void signIn() throws IOException {
    if (authenticate() == SUCCESS) {
      ExternalContext context = faces.getExternalContext();
      context.redirect(context.getRequestContextPath() + Target.safe(target));
      return;
    }
    String refused = language.texts().getString("shell.login.refused");
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refused, null));
  }

  private AuthenticationStatus authenticate() {
    return security.authenticate(
        request,
        (HttpServletResponse) faces.getExternalContext().getResponse(),
        withParams()
            .credential(new UsernamePasswordCredential(username.strip(), password))
            .newAuthentication(false));
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }
}
