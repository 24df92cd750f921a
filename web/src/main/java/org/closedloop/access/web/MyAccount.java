package org.closedloop.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.closedloop.access.service.MyAccountService;
import org.closedloop.shell.web.Format;

/** The own account: another password. */
@Named
@RequestScoped
public class MyAccount {

  @Inject private MyAccountService service;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;
  @Inject private Format format;

  private String present;
  private String wanted;

  /** This session goes on under a new number, every other one ends. */
  public void change() {
    Session.begin(request, service.changePassword(present, wanted), clock.instant());
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(
                FacesMessage.SEVERITY_INFO, format.text("organisation.me.changed"), null));
  }

  public String getPresent() {
    return present;
  }

  public void setPresent(String present) {
    this.present = present;
  }

  public String getWanted() {
    return wanted;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }
}
