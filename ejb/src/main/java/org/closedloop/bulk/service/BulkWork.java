package org.closedloop.bulk.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.closedloop.handoff.service.HandOffService;
import org.closedloop.journey.service.LeadService;
import org.closedloop.lead.LeadStage;
import org.closedloop.nextstep.service.NextStepService;
import org.closedloop.organisation.Role;
import org.closedloop.source.SourceKey;

/** Does something with some leads: with all of them, or, if a rule refuses one, with none. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.CONTROLLER,
  Role.ADMIN
})
public class BulkWork {

  @Inject private NextStepService steps;
  @Inject private HandOffService handOffs;
  @Inject private LeadService leads;

  /** In a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void all(BulkOrder order, List<BulkLead> some) {
    some.forEach(each -> act(order, each, SourceKey.parse(each.key())));
  }

  private void act(BulkOrder order, BulkLead lead, SourceKey key) {
    switch (order.action()) {
      case PLAN -> steps.plan(key, order.what(), order.dueOn(), order.employee());
      case OFFER -> handOffs.offer(key);
      case ASSIGN ->
          handOffs.reassign(lead.handOff(), order.team(), order.employee(), order.what());
      case NURTURE -> leads.advance(key, LeadStage.RECYCLED, order.what());
      case EXCLUDE -> leads.exclude(key, order.what());
      case INCLUDE -> leads.include(key, order.what());
    }
  }
}
