package org.closedloop.journey.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.journey.service.Amount;
import org.closedloop.journey.service.Deal;
import org.closedloop.journey.service.DealService;
import org.closedloop.opportunity.Conversion;
import org.closedloop.opportunity.DealTerms;
import org.closedloop.shell.web.Format;
import org.closedloop.source.SourceKey;

/** What Sales does with a deal of the lead, the board or the deal's own page. */
@Named
@ViewScoped
public class DealActions implements Serializable {

  @Inject private DealService service;
  @Inject private CompanyCurrency company;
  @Inject private Format format;

  private String name;
  private String owner;
  private String product;
  private BigDecimal amount;
  private String reason;
  private String deal;
  private String stage;

  /** Opens the form for a new deal with what the lead suggests. */
  public void suggest(String key) {
    DealTerms terms = service.suggested(Lead360.sourceKey(key));
    name = terms.name();
    owner = terms.owner();
    product = terms.product();
    amount = null;
  }

  public String convert(String key) {
    Conversion report =
        service.convert(Lead360.sourceKey(key), new DealTerms(name, owner, product), money());
    FacesContext.getCurrentInstance().getExternalContext().getFlash().put("conversion", report);
    return LeadActions.done(key, format.text("opportunity.done.opened", name));
  }

  /** Opens one of the forms for this deal. */
  public void choose(Deal chosen) {
    choose(chosen.key(), chosen.name(), chosen.reportingCents());
  }

  /** Opens one of the forms for the deal of this key, with its amount in company cents or null. */
  public void choose(String key, String called, Long cents) {
    deal = key;
    name = called == null ? key : called;
    amount = cents == null ? null : BigDecimal.valueOf(cents, 2);
    reason = null;
  }

  /**
   * @param back the page to return to, as the other actions
   */
  public String move(String back) {
    service.move(SourceKey.parse(deal), stage);
    return LeadActions.back(back, format.text("opportunity.done.moved", name));
  }

  public String changeAmount(String back) {
    service.changeAmount(SourceKey.parse(deal), money());
    return LeadActions.back(back, format.text("opportunity.done.amount", name));
  }

  public String win(String back) {
    service.win(SourceKey.parse(deal), money(), reason);
    return LeadActions.back(back, format.text("opportunity.done.won", name));
  }

  public String lose(String back) {
    service.lose(SourceKey.parse(deal), money(), reason);
    return LeadActions.back(back, format.text("opportunity.done.lost", name));
  }

  public String reopen(String back) {
    service.reopen(SourceKey.parse(deal), reason);
    return LeadActions.back(back, format.text("opportunity.done.reopened", name));
  }

  private Amount money() {
    return amount == null ? null : Amount.of(amount, company.code());
  }

  /** In which currency amounts are entered here. */
  public String getCurrency() {
    return company.code();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }

  public String getProduct() {
    return product;
  }

  public void setProduct(String product) {
    this.product = product;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  /** The phase to move the deal to. */
  public String getStage() {
    return stage;
  }

  public void setStage(String stage) {
    this.stage = stage;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
