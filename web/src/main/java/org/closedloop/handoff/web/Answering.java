package org.closedloop.handoff.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.handoff.Answer;
import org.closedloop.handoff.AnswerReason;
import org.closedloop.handoff.FeedbackRule;
import org.closedloop.handoff.HandOffRules;
import org.closedloop.handoff.HandOffState;
import org.closedloop.handoff.Outcome;
import org.closedloop.handoff.service.ContactRow;
import org.closedloop.handoff.service.Draft;
import org.closedloop.handoff.service.DraftService;
import org.closedloop.handoff.service.HandOffDetail;
import org.closedloop.handoff.service.HandOffInboxQuery;
import org.closedloop.handoff.service.HandOffService;
import org.closedloop.shell.web.Format;
import org.closedloop.sla.service.ClockQuery;
import org.closedloop.sla.service.RunningClock;
import org.closedloop.sla.web.ClockBar;
import org.closedloop.sla.web.ClockLine;
import org.primefaces.PrimeFaces;

/** The answer somebody of Sales is writing; kept as a draft with every choice. */
@Named
@ViewScoped
public class Answering implements Serializable {

  private static final List<Integer> RATINGS = List.of(1, 2, 3, 4, 5);

  @Inject private HandOffInboxQuery query;
  @Inject private HandOffService service;
  @Inject private DraftService drafts;
  @Inject private BusinessCalendars calendars;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;
  @Inject private Format format;

  @Inject private ClockQuery clocks;
  @Inject private ClockBar bars;

  private HandOffDetail detail;
  private ClockLine clockLine;
  private ClockLine contactLine;
  private Instant reactionDue;
  private List<ContactRow> contacts = List.of();
  private HandOffRules rules;
  private boolean sent;
  private Outcome outcome;
  private String reason;
  private String nextStep;
  private LocalDate resubmitOn;
  private Integer rating;
  private String feedback;

  /** Opens the form with what was written before. */
  public void begin(long id) {
    detail = query.get(id);
    rules = query.rules();
    sent = false;
    contacts = query.contacts(id);
    List<RunningClock> running =
        clocks.ofLead(Say.key(detail.row().lead())).stream().filter(each -> !each.over()).toList();
    clockLine = first(running, "answer");
    contactLine = first(running, "first-contact");
    reactionDue = clocks.reactionDue().orElse(null);
    Draft draft = detail.mine() ? drafts.of(id) : Draft.EMPTY;
    outcome = draft.outcome() == null ? null : Outcome.valueOf(draft.outcome());
    reason = draft.reason();
    nextStep = draft.nextStep();
    resubmitOn = draft.resubmitOn();
    rating = draft.rating();
    feedback = draft.feedback();
  }

  private ClockLine first(List<RunningClock> running, String kind) {
    return running.stream()
        .filter(each -> each.kind().equals(kind))
        .findFirst()
        .map(bars::line)
        .orElse(null);
  }

  /** What follows from the chosen outcome: which clock stops, who has the lead next, until when. */
  public String getThen() {
    String stops =
        clockLine == null || clockLine.clock().leftMinutes() == null
            ? format.text("handoff.then.stops")
            : format.text(
                clockLine.clock().leftMinutes() < 0
                    ? "handoff.then.stopsLate"
                    : "handoff.then.stopsInTime",
                bars.minutes(getTaken()));
    return stops + " " + next();
  }

  private String next() {
    return switch (outcome) {
      case ACCEPTED -> {
        String who = named(detail.row().employeeName());
        yield contactLine == null
            ? format.text("handoff.then.ACCEPTED.next", who)
            : format.text(
                "handoff.then.ACCEPTED.until", who, format.dateTime(contactLine.clock().dueAt()));
      }
      case RETURNED ->
          reactionDue == null
              ? format.text("handoff.then.RETURNED.next", detail.offeredBy())
              : format.text(
                  "handoff.then.RETURNED.until", detail.offeredBy(), format.dateTime(reactionDue));
      case DECLINED -> format.text("handoff.then.DECLINED.next", detail.offeredBy());
    };
  }

  private String named(String employee) {
    return employee == null ? format.text("handoff.wholeTeam") : employee;
  }

  /** Business minutes the answer has taken so far; null without a clock. */
  public Long getTaken() {
    return clockLine == null || clockLine.clock().leftMinutes() == null
        ? null
        : clockLine.clock().limitMinutes() - clockLine.clock().leftMinutes();
  }

  /** The clock of this answer; null if none runs. */
  public ClockLine getClockLine() {
    return clockLine;
  }

  /** What Sales did about the lead since it was offered. */
  public List<ContactRow> getContacts() {
    return contacts;
  }

  /** Another outcome asks for other fields; a reason of the former one does not fit. */
  public void choose(String chosen) {
    outcome = Outcome.valueOf(chosen);
    if (getReasons().stream().noneMatch(each -> each.code().equals(reason))) {
      reason = null;
    }
    keep();
  }

  /** Nothing that was written is lost. */
  public void keep() {
    drafts.keep(
        detail.row().id(),
        new Draft(
            outcome == null ? null : outcome.name(),
            reason,
            nextStep,
            resubmitOn,
            rating,
            feedback));
  }

  public void send() {
    keep();
    long id = detail.row().id();
    service.answer(id, new Answer(outcome, reason, nextStep, resubmitOn, rating, feedback));
    drafts.forget(id);
    sent = true;
    PrimeFaces.current().ajax().addCallbackParam("sent", true);
    Say.done(format.text("handoff.done." + outcome, named()));
  }

  /** Sends, and opens the lead, which shows what came of it. */
  public String sendAndOpen() {
    send();
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    return Say.leadPage(detail.row().lead()) + "&faces-redirect=true";
  }

  /** How many working days lie between today and the day to look again; null without one. */
  public Integer getWorkingDays() {
    LocalDate today = getToday();
    return resubmitOn == null || !resubmitOn.isAfter(today)
        ? null
        : calendars
            .validAt(BusinessCalendars.STANDARD, clock.instant())
            .workingDays(today, resubmitOn);
  }

  public LocalDate getToday() {
    return zone.dayOf(clock.instant());
  }

  public List<AnswerReason> getReasons() {
    return outcome == null ? List.of() : rules.reasonsFor(outcome);
  }

  public FeedbackRule getOwed() {
    return outcome == null ? null : rules.feedbackFor(outcome);
  }

  /** Whether the reason says too little without words, or words are always owed. */
  public boolean isTextOwed() {
    return outcome != null
        && (rules.feedbackFor(outcome).text()
            || rules.reason(outcome, reason).map(AnswerReason::needsText).orElse(false));
  }

  public List<Integer> getRatings() {
    return RATINGS;
  }

  /** Whether the hand-off can still be answered by whoever looks. */
  public boolean isAnswerable() {
    return detail != null && detail.mine() && detail.row().state() == HandOffState.OPEN;
  }

  public boolean isSent() {
    return sent;
  }

  private String named() {
    return detail.row().company() == null ? detail.row().lead() : detail.row().company();
  }

  public HandOffDetail getDetail() {
    return detail;
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getNextStep() {
    return nextStep;
  }

  public void setNextStep(String nextStep) {
    this.nextStep = nextStep;
  }

  public LocalDate getResubmitOn() {
    return resubmitOn;
  }

  public void setResubmitOn(LocalDate resubmitOn) {
    this.resubmitOn = resubmitOn;
  }

  public Integer getRating() {
    return rating;
  }

  public void setRating(Integer rating) {
    this.rating = rating;
  }

  public String getFeedback() {
    return feedback;
  }

  public void setFeedback(String feedback) {
    this.feedback = feedback;
  }
}
