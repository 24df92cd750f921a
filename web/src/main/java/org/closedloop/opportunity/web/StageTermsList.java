package org.closedloop.opportunity.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.closedloop.opportunity.service.StageTerms;
import org.closedloop.opportunity.service.StageTermsService;
import org.closedloop.shell.web.Format;

/** What the stages of a deal mean for the figures; the Sales lead and administrators say it. */
@Named
@ViewScoped
public class StageTermsList implements Serializable {

  @Inject private StageTermsService service;
  @Inject private Format format;

  private List<StageTerms> stages;
  private String code;
  private boolean proposal;
  private BigDecimal percent;

  @PostConstruct
  void load() {
    stages = service.all();
  }

  /** Opens the form for this stage. */
  public void choose(StageTerms chosen) {
    code = chosen.stage().code();
    proposal = chosen.proposal();
    percent = chosen.percent();
  }

  public void save() {
    service.change(code, proposal, percent);
    load();
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(
                FacesMessage.SEVERITY_INFO, format.text("opportunity.stages.done", code), null));
  }

  /** The chance as people read it. */
  public String chance(StageTerms stage) {
    return stage.chance() == null ? "–" : format.rate(stage.chance());
  }

  public List<StageTerms> getStages() {
    return stages;
  }

  public String getCode() {
    return code;
  }

  public boolean isProposal() {
    return proposal;
  }

  public void setProposal(boolean proposal) {
    this.proposal = proposal;
  }

  public BigDecimal getPercent() {
    return percent;
  }

  public void setPercent(BigDecimal percent) {
    this.percent = percent;
  }
}
