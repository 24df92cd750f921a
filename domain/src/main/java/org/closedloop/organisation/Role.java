package org.closedloop.organisation;

import java.util.List;

/** In which capacity somebody acts; the names stand in the database and in annotations. */
public final class Role {

  public static final String MARKETING = "marketing";
  public static final String MARKETING_LEAD = "marketing-lead";
  public static final String SALES = "sales";
  public static final String SALES_LEAD = "sales-lead";
  public static final String MANAGEMENT = "management";
  public static final String CONTROLLER = "controller";
  public static final String ADMIN = "admin";

  /** Another system, not a person. */
  public static final String INTEGRATION = "integration";

  /** Every role there is. */
  public static final List<String> ALL =
      List.of(
          MARKETING, MARKETING_LEAD, SALES, SALES_LEAD, MANAGEMENT, CONTROLLER, ADMIN, INTEGRATION);

  private Role() {}
}
