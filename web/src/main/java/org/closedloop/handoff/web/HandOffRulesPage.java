package org.closedloop.handoff.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.closedloop.handoff.Criterion;
import org.closedloop.handoff.HandOffRules;
import org.closedloop.handoff.Outcome;
import org.closedloop.handoff.RoutingMethod;
import org.closedloop.handoff.service.HandOffInboxQuery;
import org.closedloop.handoff.service.HandOffRulesService;
import org.closedloop.shell.web.Format;

/** What both departments agreed on handing over leads, and the next version of it. */
@Named
@ViewScoped
public class HandOffRulesPage implements Serializable {

  @Inject private HandOffRulesService service;
  @Inject private HandOffInboxQuery query;
  @Inject private Format format;

  private List<HandOffRules> versions;
  private int basedOn;
  private String note;
  private int returnLimit;
  private boolean autoOffer;
  private List<ReadinessLine> readiness;
  private List<ReasonLine> reasons;
  private List<FeedbackLine> feedback;
  private List<RoutingLine> routing;
  private List<String> teams;

  @PostConstruct
  void load() {
    versions = service.all();
    HandOffRules newest = versions.get(0);
    basedOn = newest.version();
    note = null;
    returnLimit = newest.returnLimit();
    autoOffer = newest.autoOffer();
    readiness = new ArrayList<>(newest.readiness().stream().map(ReadinessLine::new).toList());
    reasons = new ArrayList<>(newest.reasons().stream().map(ReasonLine::new).toList());
    feedback =
        Arrays.stream(Outcome.values())
            .map(outcome -> new FeedbackLine(newest.feedbackFor(outcome)))
            .toList();
    routing = new ArrayList<>(newest.routing().stream().map(RoutingLine::new).toList());
    teams = List.copyOf(query.teams().keySet());
  }

  /** Makes what stands in the form the next version, valid at once. */
  public String publish() {
    HandOffRules next =
        new HandOffRules(
            basedOn,
            Instant.EPOCH,
            "",
            note == null || note.isBlank() ? null : note.strip(),
            returnLimit,
            autoOffer,
            readiness.stream().map(ReadinessLine::rule).toList(),
            reasons.stream().map(ReasonLine::reason).toList(),
            feedback.stream().map(FeedbackLine::rule).toList(),
            routing.stream().map(RoutingLine::rule).toList());
    int version = service.publish(next, basedOn).version();
    return Say.done(format.text("handoff.rules.published", version), "/handoff/rules.xhtml");
  }

  public void addReadiness() {
    ReadinessLine line = new ReadinessLine();
    line.setCriterion(Criterion.COMPANY);
    readiness.add(line);
  }

  public void addReason() {
    ReasonLine line = new ReasonLine();
    line.setOutcome(Outcome.RETURNED);
    line.setSuitable(true);
    reasons.add(line);
  }

  public void addRouting() {
    RoutingLine line = new RoutingLine();
    line.setMethod(RoutingMethod.ROUND_ROBIN);
    line.setCapacity(30);
    routing.add(0, line);
  }

  public void remove(Object line) {
    for (List<? extends Serializable> lines : List.of(readiness, reasons, routing)) {
      lines.removeIf(each -> each == line);
    }
  }

  public Criterion[] getCriteria() {
    return Criterion.values();
  }

  public Outcome[] getOutcomes() {
    return Outcome.values();
  }

  public RoutingMethod[] getMethods() {
    return RoutingMethod.values();
  }

  public List<String> getTeams() {
    return teams;
  }

  public List<HandOffRules> getVersions() {
    return versions;
  }

  public int getVersion() {
    return basedOn;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public int getReturnLimit() {
    return returnLimit;
  }

  public void setReturnLimit(int returnLimit) {
    this.returnLimit = returnLimit;
  }

  public boolean isAutoOffer() {
    return autoOffer;
  }

  public void setAutoOffer(boolean autoOffer) {
    this.autoOffer = autoOffer;
  }

  public List<ReadinessLine> getReadiness() {
    return readiness;
  }

  public List<ReasonLine> getReasons() {
    return reasons;
  }

  public List<FeedbackLine> getFeedback() {
    return feedback;
  }

  public List<RoutingLine> getRouting() {
    return routing;
  }
}
