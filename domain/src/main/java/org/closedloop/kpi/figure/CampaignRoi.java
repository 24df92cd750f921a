package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Revenue of the leads a campaign found, less its cost, for every unit of cost. */
@ApplicationScoped
public class CampaignRoi extends CampaignReturn {

  @Override
  public String code() {
    return "campaign-roi";
  }

  @Override
  public int position() {
    return 480;
  }

  @Override
  String returned() {
    return "lead-revenue";
  }
}
