package org.closedloop.sla.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.shell.web.Format;
import org.closedloop.sla.service.ClockQuery;
import org.closedloop.sla.service.InterventionService;
import org.closedloop.sla.service.RunningClock;
import org.closedloop.source.SourceKey;

/** Where a manager steps into one clock: names somebody else, has it paused, or asks. */
@Named
@ViewScoped
public class ClockStep implements Serializable {

  @Inject private ClockQuery clocks;
  @Inject private InterventionService interventions;
  @Inject private SlaPeople people;
  @Inject private ReportingZone zone;
  @Inject private Format format;

  private RunningClock chosen;
  private String employee;
  private String reason;
  private LocalDate until;
  private String question;

  /** Opens the dialog for one clock. */
  public void choose(RunningClock one) {
    chosen = one;
    employee = one.employee();
    reason = null;
    until = null;
    question = null;
  }

  /** Likewise, for the clock of a promise that is still to be kept to a lead, the most urgent. */
  public void find(String lead, String kind) {
    choose(
        clocks.ofLead(SourceKey.parse(lead)).stream()
            .filter(each -> each.kind().equals(kind) && !each.over())
            .min(
                Comparator.comparing(
                    RunningClock::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
            .orElseThrow(() -> new NoSuchRecord("sla_clock", lead)));
  }

  public void reassign(ClockPage page) {
    interventions.reassign(chosen.id(), employee);
    settled(page, "sla.step.done.reassign", people.name(employee));
  }

  public void ask(ClockPage page) {
    interventions.askPause(chosen.id(), reason, until == null ? null : zone.startOf(until));
    settled(page, "sla.step.done.ask");
  }

  public void approve(ClockPage page) {
    interventions.approvePause(chosen.id());
    settled(page, "sla.step.done.approve");
  }

  public void deny(ClockPage page) {
    interventions.denyPause(chosen.id());
    settled(page, "sla.step.done.deny");
  }

  public void resume(ClockPage page) {
    interventions.resume(chosen.id());
    settled(page, "sla.step.done.resume");
  }

  /** Asks whoever is in charge. */
  public void inquire() {
    interventions.inquire(chosen.id(), question);
    say(format.text("sla.inquire.done", chosen.responsible()));
  }

  private void settled(ClockPage page, String sentence, Object... arguments) {
    interventions.settle(chosen.leadId());
    page.load();
    say(format.text(sentence, arguments));
  }

  private static void say(String sentence) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, null));
  }

  public RunningClock getChosen() {
    return chosen;
  }

  public String getEmployee() {
    return employee;
  }

  public void setEmployee(String employee) {
    this.employee = employee;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }
}
