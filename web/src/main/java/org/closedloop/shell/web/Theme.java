package org.closedloop.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Light, dark, or as the person's system is set; chosen in the bar and kept in a cookie. */
@Named
@RequestScoped
public class Theme {

  private static final Set<String> CHOICES = Set.of("light", "dark", "system");

  @Inject private HttpServletRequest request;

  public String getChoice() {
    return Language.cookie(request, "theme").filter(CHOICES::contains).orElse("system");
  }
}
