package org.closedloop.bulk.service;

import java.io.Serializable;
import org.closedloop.lead.service.LeadRow;

/**
 * One of many leads that an action is about.
 *
 * @param key as an address names it; null if it is gone
 * @param name of its company or person, or its key
 * @param handOff the last one of the lead, or null
 * @param why the action leaves it alone; null if nothing speaks against it
 */
public record BulkLead(long id, String key, String name, Long handOff, Why why)
    implements Serializable {

  static BulkLead of(LeadRow lead, Long handOff, Why why) {
    String name = isSaid(lead.company()) ? lead.company() : lead.person();
    return new BulkLead(lead.id(), lead.key(), isSaid(name) ? name : lead.key(), handOff, why);
  }

  static BulkLead gone(long id) {
    return new BulkLead(id, null, "–", null, Why.GONE);
  }

  private static boolean isSaid(String name) {
    return name != null && !name.isBlank();
  }

  BulkLead but(Why other) {
    return new BulkLead(id, key, name, handOff, other);
  }

  public boolean isPossible() {
    return why == null;
  }
}
