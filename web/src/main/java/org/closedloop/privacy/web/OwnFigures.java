package org.closedloop.privacy.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.closedloop.privacy.service.PrivacyQuery;

/** Leads people to the board of their own figures. */
@Named
@RequestScoped
public class OwnFigures {

  @Inject private PrivacyQuery query;

  private String employee;

  @PostConstruct
  void find() {
    employee = query.self().orElse(null);
  }

  /** The caller's own code among the employees; null if the account belongs to none. */
  public String getEmployee() {
    return employee;
  }
}
