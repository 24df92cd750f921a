package org.closedloop.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Sends whoever opens the application to the page the own role begins with. */
@Named
@RequestScoped
public class Start {

  @Inject private Navigation navigation;

  public String open() {
    return navigation.getStart() + "?faces-redirect=true";
  }
}
