package org.closedloop.nextstep.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.home.service.Colleague;
import org.closedloop.home.service.HomeQuery;
import org.closedloop.nextstep.service.DueRow;
import org.closedloop.nextstep.service.NextStepService;
import org.closedloop.nextstep.service.WorkQuery;
import org.closedloop.source.SourceKey;

/** What is to be done next with the lead of the page. */
@Named
@ViewScoped
public class LeadSteps implements Serializable {

  @Inject private WorkQuery work;
  @Inject private NextStepService steps;
  @Inject private HomeQuery home;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;

  private transient List<DueRow> rows;
  private final Map<Long, Boolean> changeable = new HashMap<>();
  private List<Colleague> colleagues = List.of();
  private String what;
  private LocalDate dueOn;
  private String employee;

  public List<DueRow> of(String lead) {
    if (rows == null) {
      rows = work.of(SourceKey.parse(lead));
    }
    return rows;
  }

  /** Opens the form, for the reader and tomorrow. */
  public void begin() {
    colleagues = home.colleagues();
    what = null;
    dueOn = zone.dayOf(clock.instant()).plusDays(1);
    employee = home.me().employee();
  }

  public void plan(String lead) {
    steps.plan(SourceKey.parse(lead), what, dueOn, employee);
    rows = null;
  }

  public void done(DueRow row, String lead) {
    steps.done(row.step());
    rows = work.of(SourceKey.parse(lead));
  }

  /** Whether the signed-in person may change a step: the own, or that of the own people. */
  public boolean mayChange(Long step) {
    return changeable.computeIfAbsent(step, steps::mayChange);
  }

  public List<Colleague> getColleagues() {
    return colleagues;
  }

  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    this.what = what;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public void setDueOn(LocalDate dueOn) {
    this.dueOn = dueOn;
  }

  public String getEmployee() {
    return employee;
  }

  public void setEmployee(String employee) {
    this.employee = employee;
  }
}
