package org.closedloop.home.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.closedloop.access.web.Person;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.handoff.service.HandOffFilter;
import org.closedloop.handoff.service.HandOffInboxQuery;
import org.closedloop.handoff.service.HandOffRow;
import org.closedloop.handoff.service.ReturnedQuery;
import org.closedloop.handoff.service.ReturnedTab;
import org.closedloop.home.service.AwayRow;
import org.closedloop.home.service.Colleague;
import org.closedloop.home.service.HomeQuery;
import org.closedloop.home.service.TeamLine;
import org.closedloop.nextstep.service.DueRow;
import org.closedloop.nextstep.service.ForgottenRow;
import org.closedloop.nextstep.service.NextStepService;
import org.closedloop.nextstep.service.WorkFilter;
import org.closedloop.nextstep.service.WorkQuery;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Role;
import org.closedloop.shell.web.Format;
import org.closedloop.sla.web.ClockPage;
import org.closedloop.source.SourceKey;

/** The overview of a side of the house: what is overdue, unassigned, forgotten, and who is away. */
@Named("teamOverview")
@ViewScoped
public class TeamPage implements ClockPage, Serializable {

  private static final int ROWS = 10;
  private static final int MANY = 500;
  private static final int PAGE = 15;

  @Inject private HomeQuery home;
  @Inject private HandOffInboxQuery handOffs;
  @Inject private ReturnedQuery returned;
  @Inject private WorkQuery work;
  @Inject private NextStepService steps;
  @Inject private Countdown countdown;
  @Inject private Person person;
  @Inject private Format format;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;

  private Department side;
  private int page = 1;
  private boolean all;
  private List<HandOffRow> overdue = List.of();
  private List<DueRow> broken = List.of();
  private List<ForgottenRow> forgotten = List.of();
  private long forgottenCount;
  private long offerCount;
  private long brokenCount;
  private long toConfirm;
  private long dueAgain;
  private List<TeamLine> teams = List.of();
  private String ownTeam;
  private List<AwayRow> away = List.of();
  private List<Colleague> colleagues = List.of();
  private String chosen;
  private String chosenName;
  private String what;
  private LocalDate dueOn;
  private String employee;

  /** Reads everything; also once a minute while the page is open. */
  @Override
  public void load() {
    if (side == null) {
      side = ownSide();
    }
    WorkFilter filter = WorkFilter.of(side);
    LocalDate today = zone.dayOf(clock.instant());
    offerCount = handOffs.count(HandOffFilter.OPEN);
    overdue =
        handOffs.soonest(HandOffFilter.OPEN, ROWS).stream()
            .filter(row -> row.due() != null && row.due().isBreached())
            .toList();
    broken = work.overdue(filter, all ? MANY : ROWS);
    brokenCount = work.countOverdue(filter);
    forgottenCount = work.countForgotten(filter);
    forgotten = work.forgotten(filter, (page - 1) * PAGE, PAGE);
    teams = home.teams();
    ownTeam = home.me().team();
    away = home.away();
    colleagues = home.colleagues();
    if (seesReturned()) {
      toConfirm = returned.count(ReturnedTab.CONFIRM);
      dueAgain = returned.count(ReturnedTab.DUE);
    }
  }

  private Department ownSide() {
    boolean marketing = person.has(Role.MARKETING) || person.has(Role.MARKETING_LEAD);
    return marketing ? Department.MARKETING : Department.SALES;
  }

  private boolean seesReturned() {
    return person.has(Role.MARKETING)
        || person.has(Role.MARKETING_LEAD)
        || person.has(Role.SALES_LEAD);
  }

  /** Opens the form for the next step of a lead. */
  public void choose(ForgottenRow row) {
    chosen = row.lead();
    chosenName = row.company() == null ? row.person() : row.company();
    what = null;
    dueOn = zone.dayOf(clock.instant()).plusDays(1);
    employee = row.owner().isEmpty() ? home.me().employee() : row.owner();
  }

  /** Plans the next step of the chosen lead; it is forgotten no more. */
  public void plan() {
    steps.plan(SourceKey.parse(chosen), what, dueOn, employee);
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(
                FacesMessage.SEVERITY_INFO,
                format.text("home.planned", chosenName, format.date(dueOn)),
                null));
    load();
  }

  /** Minutes of business time left to answer; negative when overdue. */
  public long left(HandOffRow row) {
    return countdown.left(row.due());
  }

  public long getLate() {
    return teams.stream().mapToLong(TeamLine::late).sum();
  }

  /** Whether this person may see the clocks of every team. */
  public boolean isSeesEverySide() {
    return person.has(Role.MARKETING_LEAD)
        || person.has(Role.SALES_LEAD)
        || person.has(Role.MANAGEMENT);
  }

  /** Whether this person may see the clocks of a team. */
  public boolean sees(TeamLine line) {
    return isSeesEverySide() || person.has(Role.SALES) && line.team().equals(ownTeam);
  }

  /** Whether this person may see what is offered to a team. */
  public boolean seesOffers(TeamLine line) {
    return !person.has(Role.SALES) || sees(line);
  }

  public long getUnassigned() {
    return teams.stream().mapToLong(TeamLine::unassigned).sum();
  }

  public boolean isMarketing() {
    return side == Department.MARKETING;
  }

  /** Whether the own side is shown to somebody of Marketing. */
  public boolean isOwnMarketing() {
    return isMarketing() && (person.has(Role.MARKETING) || person.has(Role.MARKETING_LEAD));
  }

  /** Whether this person may step into the clocks of the side that is shown. */
  public boolean isStepper() {
    return person.has(Role.MANAGEMENT)
        || person.has(isMarketing() ? Role.MARKETING_LEAD : Role.SALES_LEAD);
  }

  /** Whether this person may plan what others do. */
  public boolean isPlanner() {
    return !person.has(Role.MANAGEMENT) || person.has(Role.SALES_LEAD);
  }

  public String getPrevious() {
    return page > 1 ? address(page - 1) : null;
  }

  public String getNext() {
    return (long) page * PAGE < forgottenCount ? address(page + 1) : null;
  }

  private String address(int wanted) {
    return "?side=" + getSide() + "&page=" + wanted;
  }

  public long getFirst() {
    return forgotten.isEmpty() ? 0 : (page - 1L) * PAGE + 1;
  }

  public long getLast() {
    return forgotten.isEmpty() ? 0 : (page - 1L) * PAGE + forgotten.size();
  }

  public String getSide() {
    return side == null ? null : side.name().toLowerCase(Locale.ROOT);
  }

  /** Whose work is shown: marketing or sales; the own side if it is neither. */
  public void setSide(String wanted) {
    side =
        "marketing".equals(wanted)
            ? Department.MARKETING
            : "sales".equals(wanted) ? Department.SALES : null;
  }

  /** Whether all that is overdue is listed, not only the worst. */
  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, page);
  }

  public List<HandOffRow> getOverdue() {
    return overdue;
  }

  public List<DueRow> getBroken() {
    return broken;
  }

  public long getBrokenCount() {
    return brokenCount;
  }

  public List<ForgottenRow> getForgotten() {
    return forgotten;
  }

  public long getForgottenCount() {
    return forgottenCount;
  }

  public long getOfferCount() {
    return offerCount;
  }

  public long getToConfirm() {
    return toConfirm;
  }

  public long getDueAgain() {
    return dueAgain;
  }

  public List<TeamLine> getTeams() {
    return teams;
  }

  public List<AwayRow> getAway() {
    return away;
  }

  public List<Colleague> getColleagues() {
    return colleagues;
  }

  public String getChosenName() {
    return chosenName;
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
