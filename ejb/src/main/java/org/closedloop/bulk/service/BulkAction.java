package org.closedloop.bulk.service;

import java.util.Set;
import org.closedloop.organisation.Role;

/** What can be done with many leads at once, because nothing of it is lost if it was too many. */
public enum BulkAction {
  /** Plans a step for each of them. */
  PLAN(Set.of(Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD)),
  /** Offers those that are ready to Sales. */
  OFFER(Set.of(Role.MARKETING, Role.MARKETING_LEAD)),
  /** Gives those that Sales has to somebody else of Sales. */
  ASSIGN(Set.of(Role.SALES_LEAD)),
  /** Returns those that Sales has to Marketing, to be nurtured. */
  NURTURE(Set.of(Role.SALES, Role.SALES_LEAD)),
  /** Leaves them out of the figures as test or spam; they can be counted again. */
  EXCLUDE(Set.of(Role.MARKETING_LEAD, Role.SALES_LEAD, Role.CONTROLLER, Role.ADMIN)),
  /** Counts those again that were left out. */
  INCLUDE(Set.of(Role.MARKETING_LEAD, Role.SALES_LEAD, Role.CONTROLLER, Role.ADMIN));

  private final Set<String> roles;

  BulkAction(Set<String> roles) {
    this.roles = roles;
  }

  /** Who may do it with a single lead may do it with many. */
  public Set<String> roles() {
    return roles;
  }
}
