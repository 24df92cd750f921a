package org.closedloop.sla.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.closedloop.sla.service.ClockQuery;
import org.closedloop.source.SourceKey;

/** The clocks of one lead, for the page of the lead. */
@Named("leadClocks")
@RequestScoped
public class LeadClockList {

  @Inject private ClockQuery clocks;
  @Inject private ClockBar bars;

  private String shown;
  private List<ClockLine> lines = List.of();

  /** The clocks of this lead, the newest first. */
  public List<ClockLine> of(String key) {
    if (key != null && !key.equals(shown)) {
      shown = key;
      lines = bars.lines(clocks.ofLead(SourceKey.parse(key)));
    }
    return lines;
  }
}
