package org.closedloop.handoff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.closedloop.access.web.Person;
import org.closedloop.handoff.HandOffState;
import org.closedloop.handoff.service.HandOffFilter;
import org.closedloop.handoff.service.HandOffInboxQuery;
import org.closedloop.handoff.service.ReturnedQuery;
import org.closedloop.handoff.service.ReturnedTab;
import org.closedloop.organisation.Role;
import org.closedloop.shell.web.WorkWaiting;

/** Offers to answer, returned leads to look after, cases to decide. */
@RequestScoped
public class HandOffsWaiting implements WorkWaiting {

  @Inject private HandOffInboxQuery inbox;
  @Inject private ReturnedQuery returned;
  @Inject private Person person;

  @Override
  public Map<String, Count> counts() {
    Map<String, Count> counts = new HashMap<>();
    boolean leads = person.has(Role.SALES_LEAD);
    if (leads || person.has(Role.SALES)) {
      HandOffFilter open = new HandOffFilter(HandOffState.OPEN, null, !leads, false, null);
      counts.put("handoffs", new Count(inbox.count(open), inbox.overdue(open)));
    }
    if (person.has(Role.MARKETING) || person.has(Role.MARKETING_LEAD)) {
      long open = returned.count(ReturnedTab.CONFIRM) + returned.count(ReturnedTab.DUE);
      counts.put("returned", new Count(open, returned.overdue()));
    }
    if (leads) {
      counts.put("disputes", new Count(returned.countDisputes(), 0));
    }
    return counts;
  }
}
