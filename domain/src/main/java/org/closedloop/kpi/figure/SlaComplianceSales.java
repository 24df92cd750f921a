package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Share of the judged promises of Sales that were kept. */
@ApplicationScoped
public class SlaComplianceSales extends KeptShare {

  @Override
  public String code() {
    return "sla-compliance-sales";
  }

  @Override
  public int position() {
    return 341;
  }

  @Override
  String promises() {
    return "sales-promises";
  }
}
