package org.closedloop.sla.web;

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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.closedloop.access.web.Person;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Role;
import org.closedloop.shell.web.Chart;
import org.closedloop.shell.web.ChartSeries;
import org.closedloop.shell.web.ChartUnit;
import org.closedloop.shell.web.Format;
import org.closedloop.sla.kind.VolumeLine;
import org.closedloop.sla.service.ClockFilter;
import org.closedloop.sla.service.ClockQuery;
import org.closedloop.sla.service.Cockpit;
import org.closedloop.sla.service.CockpitQuery;
import org.closedloop.sla.service.CockpitSpan;
import org.closedloop.sla.service.Judged;
import org.closedloop.sla.service.RunningClock;
import org.closedloop.sla.service.Standing;

/** Both sides against the agreement, and the clocks that run; managers step in here. */
@Named
@ViewScoped
public class SlaCockpit implements ClockPage, Serializable {

  private static final int FEW = 8;
  private static final int MANY = 200;
  private static final int BACK = 13;
  private static final int DAYS_TO_SUNDAY = 6;

  @Inject private CockpitQuery cockpits;
  @Inject private ClockQuery clocks;
  @Inject private Person person;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;
  @Inject private Format format;
  @Inject private ClockBar bars;

  private CockpitSpan span = CockpitSpan.MONTH;
  private String day;
  private String month;
  private String side;
  private String all;
  private String which;
  private String team;
  private String kind;
  private long listed;
  private Cockpit cockpit;
  private List<ClockLine> lines = List.of();
  private List<ClockQuery.Count> counts = List.of();

  @Override
  public void load() {
    cockpit = cockpits.span(span, chosenDay());
    counts = clocks.counts();
    ClockFilter filter = new ClockFilter(chosenSide(), standing(), team, kind);
    listed = clocks.count(filter);
    List<RunningClock> shown = new ArrayList<>(clocks.open(filter, isMany() ? MANY : FEW));
    if (standing() == null && team == null && kind == null) {
      shown.removeIf(RunningClock::paused);
      shown.addAll(clocks.paused(chosenSide(), MANY));
    }
    lines = bars.lines(shown);
  }

  private ClockFilter.Standing standing() {
    return which == null ? null : ClockFilter.Standing.valueOf(which.toUpperCase(Locale.ROOT));
  }

  /** Whether as many clocks are listed as a page bears, not only the worst. */
  private boolean isMany() {
    return all != null || which != null || team != null || kind != null;
  }

  private LocalDate chosenDay() {
    try {
      if (day != null) {
        return LocalDate.parse(day);
      }
      return month == null ? today() : YearMonth.parse(month).atDay(1);
    } catch (DateTimeParseException e) {
      return today();
    }
  }

  private LocalDate today() {
    return zone.dayOf(clock.instant());
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

  /** The weeks, months or quarters to choose from, the newest first. */
  public List<Choice> getChoices() {
    List<Choice> choices = new ArrayList<>();
    LocalDate first = span.first(today());
    for (int back = 0; back < BACK; back++) {
      choices.add(new Choice(first.toString(), name(first), first.equals(cockpit.first())));
      first = span.before(first);
    }
    return choices;
  }

  /** How the span on the page is called. */
  public String getName() {
    return name(cockpit.first());
  }

  private String name(LocalDate first) {
    return switch (span) {
      case WEEK ->
          format.text(
              "sla.cockpit.span.week",
              String.valueOf(first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
              format.period(first, first.plusDays(DAYS_TO_SUNDAY)));
      case MONTH -> format.month(YearMonth.from(first));
      case QUARTER ->
          format.text(
              "sla.cockpit.span.quarter",
              String.valueOf(first.get(IsoFields.QUARTER_OF_YEAR)),
              String.valueOf(first.getYear()));
    };
  }

  /** What the address says about the span, for links that keep it. */
  public String getWhere() {
    return "span=" + getSpan() + "&day=" + cockpit.first();
  }

  /** The month a meeting about this page is about. */
  public YearMonth getMeetingMonth() {
    return YearMonth.from(cockpit.until());
  }

  /** Whether this person may step in, or ask. */
  public boolean isManager() {
    return person.has(Role.MARKETING_LEAD)
        || person.has(Role.SALES_LEAD)
        || person.has(Role.MANAGEMENT);
  }

  public Chart getVolume() {
    List<String> labels = new ArrayList<>();
    List<BigDecimal> actual = new ArrayList<>();
    List<BigDecimal> agreed = new ArrayList<>();
    for (VolumeLine.Day day : cockpit.volume()) {
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

  public long getRunning() {
    return counts.stream().mapToLong(ClockQuery.Count::running).sum();
  }

  public long getOverdue() {
    return counts.stream().mapToLong(ClockQuery.Count::overdue).sum();
  }

  /** How many stand because a pause was agreed. */
  public long getPaused() {
    return counts.stream().mapToLong(ClockQuery.Count::paused).sum();
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

  /** {@code week}, {@code month} or {@code quarter}. */
  public String getSpan() {
    return span.name().toLowerCase(Locale.ROOT);
  }

  public void setSpan(String wanted) {
    span =
        Arrays.stream(CockpitSpan.values())
            .filter(each -> each.name().equalsIgnoreCase(wanted))
            .findFirst()
            .orElse(CockpitSpan.MONTH);
  }

  /** Some day of the span; null for today. */
  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
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

  /** {@code overdue} or {@code paused}; null for every clock that is not over. */
  public String getWhich() {
    return which;
  }

  public void setWhich(String which) {
    this.which = List.of("overdue", "paused").contains(String.valueOf(which)) ? which : null;
  }

  /** Code of the team whose clocks are listed; null for all. */
  public String getTeam() {
    return team;
  }

  public void setTeam(String team) {
    this.team = team == null || team.isBlank() ? null : team;
  }

  /** Code of the kind of promise whose clocks are listed; null for all. */
  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind == null || kind.isBlank() ? null : kind;
  }

  /** How many clocks fit, also those that are not on the page. */
  public long getListed() {
    return listed;
  }

  /** Whether more clocks fit than the page shows. */
  public boolean isCut() {
    return isMany() && listed > lines.size();
  }
}
