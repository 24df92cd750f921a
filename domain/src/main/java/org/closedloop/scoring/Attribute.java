package org.closedloop.scoring;

import java.util.Arrays;
import java.util.Optional;

/** What fit rules can look at, and where it stands. */
public enum Attribute {
  COMPANY("company", "l.company"),
  PERSON("person", "l.person"),
  EMAIL("email", "l.email"),
  PHONE("phone", "l.phone"),
  CITY("city", "l.city"),
  CHANNEL("channel", "s.channel"),
  CAMPAIGN("campaign", "s.campaign"),
  CONTENT("content", "s.content"),
  SEGMENT("segment", "s.segment"),
  REGION("region", "s.region"),
  TEAM("team", "s.team"),
  PRODUCT("product", "s.product"),
  ACCOUNT_CITY("account.city", "a.city"),
  ACCOUNT_COUNTRY("account.country", "a.country"),
  ACCOUNT_REGION("account.region", "a.region"),
  ACCOUNT_SEGMENT("account.segment", "a.segment"),
  ACCOUNT_INDUSTRY("account.industry", "a.industry"),
  ACCOUNT_WEBSITE("account.website", "a.website"),
  ACCOUNT_EMPLOYEES("account.employees", "a.employees"),
  CONTACT_JOB_TITLE("contact.job-title", "c.job_title"),
  CONTACT_BUYING_ROLE("contact.buying-role", "c.buying_role");

  /** What begins the name of a column that only the source knows. */
  public static final String FURTHER = "attribute.";

  private final String code;
  private final String column;

  Attribute(String code, String column) {
    this.code = code;
    this.column = column;
  }

  /** As it stands in the rules. */
  public String code() {
    return code;
  }

  static Optional<Attribute> of(String code) {
    return Arrays.stream(values()).filter(attribute -> attribute.code.equals(code)).findFirst();
  }

  /** As text. */
  String column() {
    return "cast(" + column + " as varchar(1000))";
  }
}
