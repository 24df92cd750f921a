package org.closedloop.handoff.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.closedloop.handoff.HandOffState;
import org.closedloop.handoff.service.HandOffDetail;
import org.closedloop.handoff.service.HandOffInboxQuery;
import org.closedloop.handoff.service.HandOffRow;
import org.closedloop.handoff.service.HandOffService;
import org.closedloop.handoff.service.LeadHandOffs;
import org.closedloop.handoff.service.ReadinessQuery;
import org.closedloop.handoff.service.ReadyRow;
import org.closedloop.handoff.service.TeamMember;
import org.closedloop.lead.LeadStage;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.scoring.Score;
import org.closedloop.scoring.ScorePart;
import org.closedloop.shell.web.Format;

/** How the lead on the page is handed over, and what both departments say about it. */
@Named
@ViewScoped
public class LeadHandOff implements Serializable {

  @Inject private HandOffInboxQuery query;
  @Inject private ReadinessQuery readiness;
  @Inject private HandOffService service;
  @Inject private Format format;

  private String reason;
  private String words;
  private String employee;
  private transient LeadHandOffs story;
  private transient String of;

  public LeadHandOffs story(String key) {
    if (story == null || !key.equals(of)) {
      story = query.of(Say.key(key));
      of = key;
    }
    return story;
  }

  /** The last hand-off with its briefing; null if the lead was never offered. */
  public HandOffDetail detail(String key) {
    return story(key).briefed();
  }

  /** Line by line what the points were made of when the lead was offered. */
  public List<ScorePart> parts(String key) {
    HandOffDetail known = detail(key);
    return known == null || known.scoreParts() == null
        ? List.of()
        : Score.parse(known.scoreParts()).parts();
  }

  public boolean isOpen(String key) {
    HandOffRow last = story(key).last();
    return last != null && last.state() == HandOffState.OPEN;
  }

  /** Whether Marketing could offer it, were it ready. */
  public boolean offerable(String key, LeadStage stage) {
    return !isOpen(key) && !stage.isBeyond(LeadStage.MARKETING_QUALIFIED);
  }

  public ReadyRow readiness(String key) {
    return readiness.of(Say.key(key));
  }

  public String offer(String key) {
    service.offer(Say.key(key));
    return back(key, "handoff.done.offeredHere");
  }

  public String withdraw(String key) {
    service.withdraw(story(key).last().id(), reason);
    return back(key, "handoff.done.withdrawn");
  }

  public String reassign(String key) {
    TeamMember whom = member();
    service.reassign(story(key).last().id(), whom.team(), whom.code(), reason);
    return back(key, "handoff.done.reassigned");
  }

  public String dispute(String key) {
    service.dispute(story(key).last().id(), reason);
    return back(key, "handoff.done.disputed");
  }

  /** Whether Sales has refused it as often as agreed and its managers have not been asked yet. */
  public boolean disputable(String key) {
    HandOffRow last = story(key).last();
    return last != null
        && (last.state() == HandOffState.RETURNED || last.state() == HandOffState.DECLINED)
        && last.disputedAt() == null
        && story(key).refusals() >= query.rules().returnLimit();
  }

  public String comment(String key) {
    HandOffRow last = story(key).last();
    service.comment(Say.key(key), last == null ? null : last.id(), words);
    words = null;
    return back(key, "handoff.done.commented");
  }

  private String back(String key, String sentence) {
    return Say.done(format.text(sentence), Say.leadPage(key));
  }

  /** Everybody of Sales who may be given a hand-off. */
  public List<TeamMember> getMembers() {
    return query.teams().values().stream().flatMap(List::stream).toList();
  }

  private TeamMember member() {
    return getMembers().stream()
        .filter(each -> each.code().equals(employee))
        .findFirst()
        .orElseThrow(() -> new NoSuchRecord("employee", employee));
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getEmployee() {
    return employee;
  }

  public void setEmployee(String employee) {
    this.employee = employee;
  }
}
