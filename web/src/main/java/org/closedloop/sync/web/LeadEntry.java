package org.closedloop.sync.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.closedloop.access.web.Person;
import org.closedloop.lead.service.LeadQuery;
import org.closedloop.organisation.Role;
import org.closedloop.search.service.Hit;
import org.closedloop.search.service.HitKind;
import org.closedloop.search.service.SearchQuery;
import org.closedloop.shell.web.Format;
import org.closedloop.sync.service.Entered;
import org.closedloop.sync.service.LeadEntryService;
import org.closedloop.sync.service.NewLead;

/** A lead somebody writes down by hand, and the leads and companies that look like it. */
@Named
@ViewScoped
public class LeadEntry implements Serializable {

  private static final int MOST_ALIKE = 4;

  @Inject private LeadEntryService service;
  @Inject private SearchQuery search;
  @Inject private LeadQuery leads;
  @Inject private Person person;
  @Inject private Format format;

  private String company;
  private String name;
  private String email;
  private String phone;
  private String city;
  private String channel;
  private boolean mine = true;
  private List<Alike> alike = List.of();

  /** Somebody or some company that is known already, and where it is found. */
  public record Alike(String name, String detail, String href) implements Serializable {}

  /** Looks whether the company or the person is known. */
  public void compare() {
    List<Alike> found = new ArrayList<>();
    for (String words : new String[] {email, company}) {
      for (Hit hit : search.find(words, MOST_ALIKE)) {
        Alike known = alike(hit);
        if (known != null && !found.contains(known)) {
          found.add(known);
        }
      }
    }
    alike = List.copyOf(found.subList(0, Math.min(MOST_ALIKE, found.size())));
  }

  private static Alike alike(Hit hit) {
    if (hit.kind() == HitKind.OPPORTUNITY || hit.kind() == HitKind.CAMPAIGN || hit.key() == null) {
      return null;
    }
    String page = hit.kind() == HitKind.LEAD ? "/lead/lead.xhtml" : "/account/account.xhtml";
    return new Alike(
        hit.name(),
        hit.detail(),
        page + "?key=" + URLEncoder.encode(hit.key(), StandardCharsets.UTF_8));
  }

  /** Writes the lead down and goes to it. */
  public String save() {
    if (Stream.of(company, name).allMatch(words -> words == null || words.isBlank())) {
      message(FacesMessage.SEVERITY_ERROR, format.text("sync.entry.nobody"));
      return null;
    }
    Entered entered =
        service.enter(new NewLead(company, name, email, phone, city, channel, mine && isSelling()));
    message(
        FacesMessage.SEVERITY_INFO,
        format.text(entered.there() ? "sync.entry.done" : "sync.entry.coming"));
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    return entered.there()
        ? "/lead/lead.xhtml?faces-redirect=true&key="
            + URLEncoder.encode(entered.key(), StandardCharsets.UTF_8)
        : "/lead/leads.xhtml?faces-redirect=true";
  }

  private static void message(FacesMessage.Severity severity, String sentence) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, null));
  }

  /** Whether this person can take care of a lead. */
  public boolean isSelling() {
    return person.has(Role.SALES) || person.has(Role.SALES_LEAD);
  }

  public boolean isAllowed() {
    return isSelling() || person.has(Role.MARKETING) || person.has(Role.MARKETING_LEAD);
  }

  public List<String> getChannels() {
    return leads.channels().stream().filter(code -> !code.isEmpty()).toList();
  }

  public List<Alike> getAlike() {
    return alike;
  }

  public String getCompany() {
    return company;
  }

  public void setCompany(String company) {
    this.company = company;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public String getChannel() {
    return channel;
  }

  public void setChannel(String channel) {
    this.channel = channel;
  }

  public boolean isMine() {
    return mine;
  }

  public void setMine(boolean mine) {
    this.mine = mine;
  }
}
