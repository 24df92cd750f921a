package org.closedloop.handoff.rest;

/** The lead to offer, by its source key such as {@code crm:00Q5g}. */
public class OfferForm {

  private String lead;

  public String getLead() {
    return lead;
  }

  public void setLead(String lead) {
    this.lead = lead;
  }
}
