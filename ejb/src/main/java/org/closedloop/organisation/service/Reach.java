package org.closedloop.organisation.service;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Employee;
import org.closedloop.organisation.Role;

/** How far a caller's view of colleagues reaches: the own days, the own team, the own side. */
@ApplicationScoped
public class Reach {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private UserAccounts accounts;

  /** The employee behind the account; an account that names none is the one of its own name. */
  Optional<Employee> self(SessionContext caller) {
    String account = caller.getCallerPrincipal().getName();
    String code = accounts.named(account).flatMap(UserAccount::employee).orElse(account);
    return em.createQuery("select e from Employee e where e.code = :code", Employee.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /** The sides whose people the caller leads: enters and sees absences with their reason. */
  Set<Department> led(SessionContext caller) {
    if (caller.isCallerInRole(Role.ADMIN)) {
      return EnumSet.allOf(Department.class);
    }
    Set<Department> led = EnumSet.noneOf(Department.class);
    if (caller.isCallerInRole(Role.SALES_LEAD)) {
      led.add(Department.SALES);
    }
    if (caller.isCallerInRole(Role.MARKETING_LEAD)) {
      led.add(Department.MARKETING);
    }
    return led;
  }

  /** Whether the caller sees who is away in the whole house, though not why. */
  boolean seesAll(SessionContext caller) {
    return caller.isCallerInRole(Role.MANAGEMENT);
  }
}
