package org.closedloop.sla.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.closedloop.sla.service.EmployeeQuery;
import org.closedloop.sla.service.EmployeeQuery.Person;

/** Who can be named as responsible. */
@Named
@RequestScoped
public class SlaPeople {

  @Inject private EmployeeQuery query;

  private List<Person> employees;

  /** What people call an employee; the code if nobody knows. */
  public String name(String code) {
    return getEmployees().stream()
        .filter(person -> person.code().equals(code))
        .map(Person::name)
        .findFirst()
        .orElse(code);
  }

  public List<Person> getEmployees() {
    if (employees == null) {
      employees = query.active();
    }
    return employees;
  }
}
