package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Share of the judged promises of Marketing that were kept. */
@ApplicationScoped
public class SlaComplianceMarketing extends KeptShare {

  @Override
  public String code() {
    return "sla-compliance-marketing";
  }

  @Override
  public int position() {
    return 342;
  }

  @Override
  String promises() {
    return "marketing-promises";
  }
}
