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
  OWNER("owner", "s.owner"),
  /** Whoever should be called first; a lead appears as soon as it is scored. */
  SCORE("score", "c.points");

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

  /** What the query reads for it besides leads and their slices. */
  String join() {
    return this == SCORE ? " join LeadScore c on c.lead = l.id" : "";
  }

  String by(boolean ascending) {
    if (this == SCORE) {
      return ascending ? "c.points asc, c.lead desc" : "c.points desc, c.lead asc"; // as its index
    }
    String direction = ascending ? " asc" : " desc";
    return path + direction + ", l.id" + direction;
  }
}
