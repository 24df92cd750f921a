package org.closedloop.sla.kind;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.closedloop.organisation.Department;

/**
 * So large a share of the leads gets from one step of the funnel to the next.
 *
 * <p>The share is the promise's target; the transition is named by the figure that measures it.
 */
@ApplicationScoped
public class TransitionQuota implements ObligationKind {

  /** The transitions a share can be agreed for. */
  public static final List<String> TRANSITIONS =
      List.of(
          "lead-to-mql",
          "mql-to-sal",
          "mql-to-sql",
          "sql-to-opportunity",
          "opportunity-to-customer");

  @Override
  public String code() {
    return "quota";
  }

  @Override
  public Department side() {
    return Department.SALES;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.one("transition", "mql-to-sql", TRANSITIONS));
  }
}
