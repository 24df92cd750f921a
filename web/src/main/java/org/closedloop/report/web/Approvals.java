package org.closedloop.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.ledger.MonthApprovals;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Role;
import org.closedloop.report.service.ApprovalQuery;
import org.closedloop.report.service.ApprovalService;
import org.closedloop.report.service.MonthState;
import org.closedloop.shell.web.Format;

/** Where the managers of both sides sign off a month. */
@Named
@ViewScoped
public class Approvals implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int RUNS = 30;

  @Inject private ApprovalQuery query;
  @Inject private ApprovalService service;
  @Inject private PublishedRunQuery runs;
  @Inject private SecurityContext security;
  @Inject private Format format;

  private String month;
  private String run;
  private transient List<MonthState> months;

  /** A month and how it stands, all texts as written. */
  public record Line(
      String month,
      String name,
      String state,
      String role,
      String icon,
      Integer run,
      Signed marketing,
      Signed sales,
      boolean selected) {}

  /** A name under a month; {@code by} is a dash while nobody has signed. */
  public record Signed(String by, String at) {}

  /** Looks anew; a month that is not there is the newest one. */
  public void load() {
    months = query.months();
    if (months.stream().noneMatch(state -> state.month().toString().equals(month))) {
      month = months.isEmpty() ? null : months.get(0).month().toString();
    }
    run = proposed();
  }

  public boolean isAny() {
    return !months().isEmpty();
  }

  public List<Line> getLines() {
    return months().stream().map(this::line).toList();
  }

  private Line line(MonthState state) {
    String code = state.isFrozen() ? "frozen" : state.signatures().isEmpty() ? "open" : "signed";
    return new Line(
        state.month().toString(),
        format.month(state.month()),
        format.text("report.approvals.state." + code),
        state.isFrozen() ? "positive" : state.signatures().isEmpty() ? "neutral" : "warning",
        state.isFrozen() ? "lock" : state.signatures().isEmpty() ? "" : "pencil",
        state.frozenRun(),
        signed(state, Department.MARKETING),
        signed(state, Department.SALES),
        state.month().toString().equals(month));
  }

  private Signed signed(MonthState state, Department side) {
    return state
        .of(side)
        .map(
            given ->
                new Signed(
                    given.signer(),
                    format.text(
                        "report.approvals.signed",
                        String.valueOf(given.run()),
                        format.dateTime(given.at()))))
        .orElse(new Signed("–", ""));
  }

  public String getName() {
    return format.month(YearMonth.parse(month));
  }

  public Line getChosen() {
    return line(state());
  }

  public boolean isFrozen() {
    return state().isFrozen();
  }

  /** Whether this person may sign: a manager of a side, and the month is not frozen. */
  public boolean isSignable() {
    return !isFrozen()
        && Stream.of(Role.MARKETING_LEAD, Role.SALES_LEAD).anyMatch(security::isCallerInRole)
        && !getRuns().isEmpty();
  }

  public String getSide() {
    return format.text(
        security.isCallerInRole(Role.MARKETING_LEAD)
            ? "report.approvals.side.MARKETING"
            : "report.approvals.side.SALES");
  }

  /** The runs that know the whole month, newest first. */
  public List<Choice> getRuns() {
    return runs.latest(RUNS).stream()
        .filter(known -> YearMonth.parse(month).atEndOfMonth().isBefore(known.knownDay()))
        .map(
            known ->
                new Choice(
                    String.valueOf(known.id()),
                    format.text(
                        "report.workbooks.run.entry",
                        String.valueOf(known.id()),
                        format.dateTime(known.knownAt())),
                    String.valueOf(known.id()).equals(run)))
        .toList();
  }

  /** The run the other side has signed, else the newest one. */
  private String proposed() {
    if (month == null) {
      return null;
    }
    return state().signatures().stream()
        .map(MonthApprovals.Signature::run)
        .findFirst()
        .or(() -> runs.newest().map(PublishedRun::id))
        .map(String::valueOf)
        .orElse(null);
  }

  /** Signs the month for the side of this person. */
  public String sign() {
    service.sign(YearMonth.parse(month), Integer.parseInt(run));
    return "/report/approvals.xhtml?faces-redirect=true&month=" + month;
  }

  /** The board for the month, as the chosen run knows it or as it was signed. */
  public String getBoard() {
    return "/kpi/board.xhtml?grain=month&period=" + month + (isFrozen() ? "" : "&run=" + run);
  }

  /** The workbook of the month. */
  public String getWorkbook() {
    return "/api/v1/reports/management.xlsx?month=" + month + (isFrozen() ? "" : "&run=" + run);
  }

  private MonthState state() {
    return months().stream()
        .filter(state -> state.month().toString().equals(month))
        .findFirst()
        .orElseThrow(() -> new DateTimeException("No month " + month));
  }

  private List<MonthState> months() {
    if (months == null) {
      load();
    }
    return months;
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }

  public String getRun() {
    return run;
  }

  public void setRun(String run) {
    this.run = run;
  }
}
