package org.closedloop.sla.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.organisation.Department;
import org.closedloop.shell.web.Chart;
import org.closedloop.shell.web.ChartSeries;
import org.closedloop.shell.web.ChartUnit;
import org.closedloop.shell.web.Format;
import org.closedloop.sla.service.ClockQuery;
import org.closedloop.sla.service.Cockpit;
import org.closedloop.sla.service.CockpitQuery;
import org.closedloop.sla.service.InterventionService;
import org.closedloop.sla.service.Judged;
import org.closedloop.sla.service.RunningClock;
import org.closedloop.sla.service.Standing;

/** Both sides against the agreement, and the clocks that run; managers step in here. */
@Named
@ViewScoped
public class SlaCockpit implements Serializable {

  private static final int FEW = 8;
  private static final int MANY = 200;
  private static final int MONTHS = 13;

  @Inject private CockpitQuery cockpits;
  @Inject private ClockQuery clocks;
  @Inject private InterventionService interventions;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;
  @Inject private Format format;
  @Inject private ClockBar bars;

  private String month;
  private String side;
  private String all;
  private Cockpit cockpit;
  private List<ClockLine> lines = List.of();
  private List<ClockQuery.Count> counts = List.of();
  private RunningClock chosen;
  private String employee;
  private String reason;
  private LocalDate until;

  public void load() {
    cockpit = cockpits.month(chosenMonth());
    counts = clocks.counts();
    lines = bars.lines(clocks.running(chosenSide(), all == null ? FEW : MANY));
  }

  private YearMonth chosenMonth() {
    try {
      return month == null ? thisMonth() : YearMonth.parse(month);
    } catch (DateTimeParseException e) {
      return thisMonth();
    }
  }

  private YearMonth thisMonth() {
    return YearMonth.from(zone.dayOf(clock.instant()));
  }

  private Department chosenSide() {
    if (side == null) {
      return null;
    }
    return "marketing".equals(side) ? Department.MARKETING : Department.SALES;
  }

  /** The sides that have promised something, Marketing first. */
  public List<Department> getSides() {
    List<Department> sides = new ArrayList<>(List.of(Department.MARKETING, Department.SALES));
    for (Department third : List.of(Department.SERVICE, Department.OPERATIONS)) {
      if (!cockpit.of(third).isEmpty()) {
        sides.add(third);
      }
    }
    return sides;
  }

  public List<Standing> standings(Department of) {
    return cockpit.of(of);
  }

  public long kept(Department of) {
    return cockpit.count(of, Judged.KEPT);
  }

  public long narrow(Department of) {
    return cockpit.count(of, Judged.NARROW);
  }

  public long broken(Department of) {
    return cockpit.count(of, Judged.BROKEN);
  }

  /** The months to choose from, the newest first. */
  public List<YearMonth> getMonths() {
    List<YearMonth> months = new ArrayList<>();
    for (int back = 0; back < MONTHS; back++) {
      months.add(thisMonth().minusMonths(back));
    }
    return months;
  }

  public Chart getVolume() {
    List<String> labels = new ArrayList<>();
    List<BigDecimal> actual = new ArrayList<>();
    List<BigDecimal> agreed = new ArrayList<>();
    for (Cockpit.DayVolume day : cockpit.volume()) {
      labels.add(format.shortDate(day.day()));
      actual.add(day.actual());
      agreed.add(day.agreed());
    }
    return new Chart(ChartUnit.COUNT, labels)
        .with(
            ChartSeries.as(
                ChartSeries.Role.AREA,
                format.text("sla.cockpit.volume.actual"),
                "marketing",
                actual))
        .with(
            ChartSeries.as(
                ChartSeries.Role.TARGET,
                format.text("sla.cockpit.volume.agreed"),
                "text-2",
                agreed));
  }

  public String getVolumeMessage() {
    return cockpit.standings().stream()
        .filter(Standing::amount)
        .findFirst()
        .map(
            volume ->
                format.text(
                    "sla.cockpit.volume.message",
                    format.number(volume.actual()),
                    format.number(volume.target())))
        .orElse("");
  }

  public Chart getWeeks() {
    List<String> labels = new ArrayList<>();
    List<BigDecimal> rates = new ArrayList<>();
    for (Cockpit.WeekRate week : cockpit.weeks()) {
      int number = week.monday().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      labels.add(format.text("sla.cockpit.week", String.valueOf(number)));
      rates.add(week.rate());
    }
    Chart chart =
        new Chart(ChartUnit.RATE, labels)
            .with(ChartSeries.line(format.text("sla.cockpit.weeks.rate"), "sales", rates));
    return cockpit.standings().stream()
        .filter(standing -> "first-contact".equals(standing.promise().code()))
        .filter(standing -> standing.target() != null)
        .findFirst()
        .map(
            standing ->
                chart.with(
                    ChartSeries.target(
                        format.text("sla.cockpit.weeks.target"), standing.target(), labels.size())))
        .orElse(chart);
  }

  public String getWeeksMessage() {
    List<Cockpit.WeekRate> weeks = cockpit.weeks();
    return format.text(
        "sla.cockpit.weeks.message", format.rate(weeks.get(weeks.size() - 1).rate()));
  }

  /** Opens the dialog for one clock. */
  public void choose(RunningClock one) {
    chosen = one;
    employee = one.employee();
    reason = null;
    until = null;
  }

  public void reassign() {
    interventions.reassign(chosen.id(), employee);
    done("sla.step.done.reassign", employee);
  }

  public void ask() {
    interventions.askPause(chosen.id(), reason, until == null ? null : zone.startOf(until));
    done("sla.step.done.ask");
  }

  public void approve() {
    interventions.approvePause(chosen.id());
    done("sla.step.done.approve");
  }

  public void deny() {
    interventions.denyPause(chosen.id());
    done("sla.step.done.deny");
  }

  public void resume() {
    interventions.resume(chosen.id());
    done("sla.step.done.resume");
  }

  private void done(String sentence, Object... arguments) {
    interventions.settle(chosen.leadId());
    load();
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(FacesMessage.SEVERITY_INFO, format.text(sentence, arguments), null));
  }

  public long getRunning() {
    return counts.stream().mapToLong(ClockQuery.Count::running).sum();
  }

  public long getOverdue() {
    return counts.stream().mapToLong(ClockQuery.Count::overdue).sum();
  }

  public List<ClockQuery.Count> getCounts() {
    return counts;
  }

  public Cockpit getCockpit() {
    return cockpit;
  }

  public List<ClockLine> getLines() {
    return lines;
  }

  public RunningClock getChosen() {
    return chosen;
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }

  public String getSide() {
    return side;
  }

  public void setSide(String side) {
    this.side = side;
  }

  public String getAll() {
    return all;
  }

  public void setAll(String all) {
    this.all = all;
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
}
