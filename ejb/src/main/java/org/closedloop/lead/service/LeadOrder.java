package org.closedloop.lead.service;

import java.util.Arrays;
import java.util.Optional;

/** By what a list of leads is sorted; leads of the same value follow by id. */
public enum LeadOrder {
  CREATED("created", "l.createdAt"),
  COMPANY("company", "l.address.company"),
  PERSON("person", "l.address.person"),
  SINCE("since", "l.stageAt"),
  CHANNEL("channel", "s.channel"),
  TEAM("team", "s.team"),
  OWNER("owner", "s.owner");

  private final String code;
  private final String path;

  LeadOrder(String code, String path) {
    this.code = code;
    this.path = path;
  }

  public static Optional<LeadOrder> of(String code) {
    return Arrays.stream(values()).filter(order -> order.code.equals(code)).findFirst();
  }

  /** As it stands in an address. */
  public String code() {
    return code;
  }

  String by(boolean ascending) {
    String direction = ascending ? " asc" : " desc";
    return path + direction + ", l.id" + direction;
  }
}
