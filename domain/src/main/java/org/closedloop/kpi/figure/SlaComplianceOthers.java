package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Share of the judged promises of departments besides Marketing and Sales that were kept. */
@ApplicationScoped
public class SlaComplianceOthers extends KeptShare {

  @Override
  public String code() {
    return "sla-compliance-others";
  }

  @Override
  public int position() {
    return 343;
  }

  @Override
  String promises() {
    return "others-promises";
  }
}
