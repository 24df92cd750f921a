package org.closedloop.journey.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.journey.service.LeadService;
import org.closedloop.lead.LeadStage;
import org.closedloop.shell.web.Format;
import org.closedloop.source.SourceKey;
import org.closedloop.touchpoint.ActivityKind;
import org.closedloop.touchpoint.Contacted;

/** What somebody does with the lead on the page, short of deals. */
@Named
@ViewScoped
public class LeadActions implements Serializable {

  @Inject private LeadService service;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;
  @Inject private Format format;

  private LeadStage next;
  private String reason;
  private ActivityKind kind = ActivityKind.CALL;
  private boolean outbound = true;
  private String outcome;
  private String subject;
  private LocalDateTime at;

  public String advance(String key) {
    service.advance(key(key), next, reason);
    return done(key, format.text("lead.done.advanced", format.text("stage." + next)));
  }

  public String exclude(String key) {
    service.exclude(key(key), reason);
    return done(key, format.text("lead.done.excluded"));
  }

  public String include(String key) {
    service.include(key(key), reason);
    return done(key, format.text("lead.done.included"));
  }

  public String record(String key) {
    Instant when = at.atZone(zone.zone()).toInstant();
    service.record(key(key), new Contacted(kind, outbound, outcome, subject), when);
    return done(key, format.text("lead.done.recorded"));
  }

  /** Where this stage leads, further, out or back in. */
  public List<LeadStage> stagesAfter(LeadStage now) {
    return Arrays.stream(LeadStage.values()).filter(now::leadsTo).toList();
  }

  private static SourceKey key(String key) {
    return Lead360.sourceKey(key);
  }

  /** Back to the lead, with the consequence in a sentence. */
  static String done(String key, String sentence) {
    return back("/lead/lead.xhtml?key=" + key, sentence);
  }

  /** Back to a page, with the consequence in a sentence. */
  static String back(String page, String sentence) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, null));
    faces.getExternalContext().getFlash().setKeepMessages(true);
    return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
  }

  public LeadStage getNext() {
    return next;
  }

  public void setNext(LeadStage next) {
    this.next = next;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public ActivityKind[] getKinds() {
    return ActivityKind.values();
  }

  public ActivityKind getKind() {
    return kind;
  }

  public void setKind(ActivityKind kind) {
    this.kind = kind;
  }

  public boolean isOutbound() {
    return outbound;
  }

  public void setOutbound(boolean outbound) {
    this.outbound = outbound;
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  /** In the reporting zone; this minute unless somebody says otherwise. */
  public LocalDateTime getAt() {
    if (at == null) {
      at = LocalDateTime.ofInstant(clock.instant(), zone.zone()).truncatedTo(ChronoUnit.MINUTES);
    }
    return at;
  }

  public void setAt(LocalDateTime at) {
    this.at = at;
  }
}
