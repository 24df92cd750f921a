package org.closedloop.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.closedloop.home.service.FunnelNowQuery;
import org.closedloop.home.service.StageNow;

/** The whole funnel this moment, as bars that lead to the leads of each stage. */
@Named
@RequestScoped
public class FunnelNow {

  private static final long FULL = 100;

  @Inject private FunnelNowQuery query;

  private List<StageNow> stages;

  public List<StageNow> getStages() {
    if (stages == null) {
      stages = query.stages();
    }
    return stages;
  }

  /** Width of a bar in percent, by the square root, so that few leads are seen beside many. */
  public long width(StageNow row) {
    long most = getStages().stream().mapToLong(StageNow::leads).max().orElse(0);
    return most == 0 ? 0 : Math.round(Math.sqrt((double) row.leads() / most) * FULL);
  }
}
