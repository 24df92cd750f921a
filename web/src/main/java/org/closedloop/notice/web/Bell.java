package org.closedloop.notice.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import org.closedloop.notice.service.NoticeQuery;
import org.closedloop.organisation.Role;

/** How many notices somebody has not opened yet, as the bar shows it. */
@Named
@RequestScoped
public class Bell {

  private static final int MOST = 99;

  @Inject private NoticeQuery query;
  @Inject private SecurityContext security;

  private boolean person;
  private int unread;

  @PostConstruct
  void ring() {
    person =
        Role.ALL.stream()
            .filter(role -> !role.equals(Role.INTEGRATION))
            .anyMatch(security::isCallerInRole);
    unread = person ? query.unread() : 0;
  }

  /** Whether there is somebody to tell: systems have no bell. */
  public boolean isPerson() {
    return person;
  }

  public int getUnread() {
    return unread;
  }

  /** The same in at most three characters. */
  public String getShown() {
    return unread > MOST ? MOST + "+" : String.valueOf(unread);
  }
}
