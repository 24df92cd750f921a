package org.closedloop.account.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.closedloop.account.Attitude;
import org.closedloop.account.Influence;
import org.closedloop.account.service.BuyingCenterService;
import org.closedloop.account.service.Company;
import org.closedloop.account.service.CompanyQuery;
import org.closedloop.account.service.ContactRow;
import org.closedloop.opportunity.Outcome;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Language;
import org.closedloop.source.SourceKey;

/** One company: who decides there, what it has, what it might need. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

  @Inject private CompanyQuery accounts;
  @Inject private BuyingCenterService buyingCenter;
  @Inject private Format format;
  @Inject private Language language;

  private String key;
  private Long contact;
  private String role;
  private Influence influence;
  private Attitude attitude;
  private transient Company company;

  public void load() {
    getCompany();
  }

  /** Read once while the page is open; whatever is done on it opens it anew. */
  public Company getCompany() {
    if (company == null) {
      try {
        company = accounts.get(SourceKey.parse(key == null ? "" : key));
      } catch (IllegalArgumentException e) {
        throw new NoSuchRecord("account", key);
      }
    }
    return company;
  }

  /** Opens the form for somebody's part, with what is known. */
  public void begin(ContactRow person) {
    contact = person.id();
    role = person.role();
    influence = person.influence();
    attitude = person.attitude();
  }

  /** Opens the form for a role nobody plays yet. */
  public void fill(String missing) {
    contact = null;
    role = missing;
    influence = null;
    attitude = null;
  }

  public String assign() {
    buyingCenter.assign(contact, role, influence, attitude);
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(
        null, new FacesMessage(FacesMessage.SEVERITY_INFO, format.text("account.role.done"), null));
    faces.getExternalContext().getFlash().setKeepMessages(true);
    return "/account/account.xhtml?faces-redirect=true&key=" + key;
  }

  /** How many of its deals are open. */
  public long getOpenDeals() {
    return getCompany().deals().stream().filter(deal -> deal.outcome() == Outcome.OPEN).count();
  }

  /** What people call a role; in the source's words if it is none of ours. */
  public String roleName(ContactRow person) {
    return getCompany().roles().stream()
        .filter(each -> each.code().equals(person.role()))
        .findFirst()
        .map(each -> each.in(language.getLocale()))
        .orElse(person.said());
  }

  public String iconOf(Attitude what) {
    return switch (what) {
      case FOR -> "thumbs-up";
      case NEUTRAL -> "minus-circle";
      case AGAINST -> "thumbs-down";
    };
  }

  public String tintOf(Attitude what) {
    return switch (what) {
      case FOR -> "positive";
      case NEUTRAL -> "neutral";
      case AGAINST -> "breach";
    };
  }

  public Influence[] getInfluences() {
    return Influence.values();
  }

  public Attitude[] getAttitudes() {
    return Attitude.values();
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public Long getContact() {
    return contact;
  }

  public void setContact(Long contact) {
    this.contact = contact;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }

  public Influence getInfluence() {
    return influence;
  }

  public void setInfluence(Influence influence) {
    this.influence = influence;
  }

  public Attitude getAttitude() {
    return attitude;
  }

  public void setAttitude(Attitude attitude) {
    this.attitude = attitude;
  }
}
