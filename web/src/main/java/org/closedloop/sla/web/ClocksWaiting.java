package org.closedloop.sla.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.closedloop.access.web.Person;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Role;
import org.closedloop.shell.web.WorkWaiting;
import org.closedloop.sla.service.ClockQuery;

/** Broken promises of the own side that are still to be kept: the managers' part of the cockpit. */
@RequestScoped
public class ClocksWaiting implements WorkWaiting {

  @Inject private ClockQuery clocks;
  @Inject private Person person;

  @Override
  public Map<String, Count> counts() {
    if (!person.has(Role.MARKETING_LEAD) && !person.has(Role.SALES_LEAD)) {
      return Map.of();
    }
    long overdue =
        clocks.counts().stream()
            .filter(each -> isOwn(each.side()))
            .mapToLong(ClockQuery.Count::overdue)
            .sum();
    return Map.of("cockpit", new Count(overdue, overdue));
  }

  private boolean isOwn(Department side) {
    return side == Department.MARKETING && person.has(Role.MARKETING_LEAD)
        || side == Department.SALES && person.has(Role.SALES_LEAD);
  }
}
