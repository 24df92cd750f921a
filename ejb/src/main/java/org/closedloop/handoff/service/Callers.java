package org.closedloop.handoff.service;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.stream.Collectors;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.handoff.Actor;
import org.closedloop.organisation.Role;

/** Finds out who calls a service: the person behind the account and the team. */
@ApplicationScoped
public class Callers {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private UserAccounts accounts;

  /** Who calls, with team and roles. */
  public Actor of(SessionContext caller) {
    String account = caller.getCallerPrincipal().getName();
    String employee = accounts.named(account).flatMap(UserAccount::employee).orElse(account);
    Set<String> roles =
        Role.ALL.stream().filter(caller::isCallerInRole).collect(Collectors.toSet());
    return new Actor(account, employee, teamOf(employee), roles);
  }

  /** The name people know; the code if there is nobody of that code. */
  String nameOf(String code) {
    return code == null
        ? "–"
        : em.createQuery("select e.name from Employee e where e.code = :code", String.class)
            .setParameter("code", code)
            .getResultStream()
            .findFirst()
            .orElse(code);
  }

  private String teamOf(String employee) {
    return em.createQuery("select e.team from Employee e where e.code = :code", String.class)
        .setParameter("code", employee)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}
