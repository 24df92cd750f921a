package org.closedloop.account.service;

import java.util.Arrays;
import java.util.Optional;

/** By what the list of companies is sorted; those of the same value follow by id. */
public enum AccountOrder {
  NAME("name", "a.name"),
  CITY("city", "coalesce(a.city, '')"),
  SEGMENT("segment", "coalesce(a.segment, '')"),
  INDUSTRY("industry", "coalesce(a.industry, '')");

  private final String code;
  private final String column;

  AccountOrder(String code, String column) {
    this.code = code;
    this.column = column;
  }

  public static Optional<AccountOrder> of(String code) {
    return Arrays.stream(values()).filter(order -> order.code.equals(code)).findFirst();
  }

  /** As it stands in an address. */
  public String code() {
    return code;
  }

  String by(boolean ascending) {
    String direction = ascending ? " asc" : " desc";
    return column + direction + ", a.id" + direction;
  }
}
