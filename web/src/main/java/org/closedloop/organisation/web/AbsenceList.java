package org.closedloop.organisation.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.service.CalendarQuery;
import org.closedloop.organisation.AbsenceReason;
import org.closedloop.organisation.service.AbsenceQuery;
import org.closedloop.organisation.service.AbsenceRow;
import org.closedloop.organisation.service.AbsenceService;
import org.closedloop.organisation.service.Person;
import org.closedloop.shell.web.Format;

/** Who is away from today on; own absences and, for leads, those of their people. */
@Named
@ViewScoped
public class AbsenceList implements Serializable {

  @Inject private AbsenceQuery query;
  @Inject private AbsenceService service;
  @Inject private CalendarQuery calendars;
  @Inject private Format format;
  @Inject private Clock clock;

  private List<AbsenceRow> absences;
  private List<Person> people;
  private List<Person> deputies;
  private String employee;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private String deputy;
  private AbsenceReason reason = AbsenceReason.HOLIDAY;

  @PostConstruct
  void load() {
    absences = query.from(today());
    people = query.mayEnterFor();
    deputies = query.deputies();
  }

  private LocalDate today() {
    return format.dayOf(clock.instant());
  }

  /** Opens the form. */
  public void begin() {
    employee = people.isEmpty() ? null : people.get(0).code();
    firstDay = null;
    lastDay = null;
    deputy = null;
    reason = AbsenceReason.HOLIDAY;
  }

  public void enter() {
    service.enter(employee, firstDay, lastDay == null ? firstDay : lastDay, deputy, reason);
    done("organisation.absences.entered");
  }

  public void retract(AbsenceRow absence) {
    service.retract(absence.id());
    done("organisation.absences.retracted");
  }

  private void done(String sentence) {
    load();
    FacesContext.getCurrentInstance()
        .addMessage(
            null, new FacesMessage(FacesMessage.SEVERITY_INFO, format.text(sentence), null));
  }

  /** How many working days the absence takes, by the standard calendar. */
  public int workingDays(AbsenceRow absence) {
    return calendars
        .versions(BusinessCalendars.STANDARD)
        .at(clock.instant())
        .workingDays(absence.firstDay(), absence.lastDay().plusDays(1));
  }

  /** Whether the person is away today. */
  public boolean isToday(AbsenceRow absence) {
    return !absence.firstDay().isAfter(today());
  }

  public List<AbsenceRow> getAbsences() {
    return absences;
  }

  public List<Person> getPeople() {
    return people;
  }

  public List<Person> getDeputies() {
    return deputies;
  }

  public AbsenceReason[] getReasons() {
    return AbsenceReason.values();
  }

  public String getEmployee() {
    return employee;
  }

  public void setEmployee(String employee) {
    this.employee = employee;
  }

  public LocalDate getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(LocalDate firstDay) {
    this.firstDay = firstDay;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  public String getDeputy() {
    return deputy;
  }

  public void setDeputy(String deputy) {
    this.deputy = deputy;
  }

  public AbsenceReason getReason() {
    return reason;
  }

  public void setReason(AbsenceReason reason) {
    this.reason = reason;
  }
}
