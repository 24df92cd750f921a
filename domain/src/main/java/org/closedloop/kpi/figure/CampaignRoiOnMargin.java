package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Margin of the leads a campaign found, less its cost, for every unit of cost. */
@ApplicationScoped
public class CampaignRoiOnMargin extends CampaignReturn {

  @Override
  public String code() {
    return "campaign-roi-on-margin";
  }

  @Override
  public int position() {
    return 485;
  }

  @Override
  String returned() {
    return "lead-margin";
  }

  @Override
  public List<String> incompleteWithout() {
    return List.of("lead-margin");
  }
}
