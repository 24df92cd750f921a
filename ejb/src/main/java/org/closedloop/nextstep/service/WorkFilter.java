package org.closedloop.nextstep.service;

import java.io.Serializable;
import java.util.List;
import org.closedloop.lead.LeadStage;
import org.closedloop.organisation.Department;

/**
 * Whose work is wanted; what is null does not matter.
 *
 * @param department Marketing or Sales
 * @param team code of a team
 * @param employee code of somebody
 * @param lead number of a lead
 */
public record WorkFilter(Department department, String team, String employee, Long lead)
    implements Serializable {

  public static final WorkFilter ALL = new WorkFilter(null, null, null, null);

  public static WorkFilter of(Department department) {
    return new WorkFilter(department, null, null, null);
  }

  public static WorkFilter ofEmployee(String employee) {
    return new WorkFilter(null, null, employee, null);
  }

  /** The stages in which a lead needs somebody who does something next. */
  List<LeadStage> stages() {
    if (department == Department.MARKETING) {
      return List.of(LeadStage.MARKETING_QUALIFIED, LeadStage.RECYCLED);
    }
    if (department == Department.SALES) {
      return List.of(LeadStage.SALES_ACCEPTED, LeadStage.SALES_QUALIFIED, LeadStage.OPPORTUNITY);
    }
    return List.of(
        LeadStage.MARKETING_QUALIFIED,
        LeadStage.SALES_ACCEPTED,
        LeadStage.SALES_QUALIFIED,
        LeadStage.OPPORTUNITY,
        LeadStage.RECYCLED);
  }
}
