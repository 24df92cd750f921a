package org.closedloop.sla.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import org.closedloop.organisation.Employee;
import org.closedloop.organisation.Role;

/** Who works here and can be named as responsible. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN
})
public class EmployeeQuery {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  /** An employee by code and name. */
  public record Person(String code, String name, String team) implements Serializable {}

  /** Everybody who is active, by name. */
  public List<Person> active() {
    return em.createQuery(
            "select e from Employee e where e.active = true order by e.name", Employee.class)
        .getResultStream()
        .map(employee -> new Person(employee.code(), employee.name(), employee.team()))
        .toList();
  }
}
