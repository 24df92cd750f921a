package org.closedloop.opportunity.service;

import java.util.Arrays;
import java.util.Optional;

/** By what a list of deals is sorted; deals of the same value follow by id. */
public enum OpportunityOrder {
  AMOUNT("amount", "coalesce(o.reporting_amount, -1)"),
  OPENED("opened", "o.opened_at"),
  CLOSED("closed", "coalesce(o.closed_at, o.opened_at)"),
  NAME("name", "lower(coalesce(o.name, o.source_key))"),
  COMPANY("company", "lower(coalesce(l.company, l.person, ''))"),
  STAGE("stage", "coalesce(p.position, 0)"),
  OWNER("owner", "coalesce(o.owner, '')");

  private final String code;
  private final String column;

  OpportunityOrder(String code, String column) {
    this.code = code;
    this.column = column;
  }

  public static Optional<OpportunityOrder> of(String code) {
    return Arrays.stream(values()).filter(order -> order.code.equals(code)).findFirst();
  }

  /** As it stands in an address. */
  public String code() {
    return code;
  }

  String by(boolean ascending) {
    String direction = ascending ? " asc" : " desc";
    return column + direction + ", o.id" + direction;
  }
}
