package org.closedloop.opportunity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.closedloop.opportunity.service.DealStage;
import org.closedloop.opportunity.service.OpportunityQuery;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Language;

/** The phases of the sales process and what they are called. */
@Named
@RequestScoped
public class DealStages {

  @Inject private OpportunityQuery opportunities;
  @Inject private Language language;
  @Inject private Format format;

  private List<DealStage> all;

  public List<DealStage> getAll() {
    if (all == null) {
      all = opportunities.stages();
    }
    return all;
  }

  /** What a phase is called; one that only a source knows in its own words. */
  public String name(String code) {
    if (code == null || code.isEmpty()) {
      return format.text("opportunity.stage.none");
    }
    return getAll().stream()
        .filter(stage -> stage.code().equals(code))
        .findFirst()
        .map(stage -> stage.in(language.getLocale()))
        .orElse(code);
  }
}
