package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.closedloop.access.web.Person;
import org.closedloop.home.service.HomeQuery;
import org.closedloop.home.service.Kept;
import org.closedloop.home.service.LiveDayQuery;
import org.closedloop.home.service.TeamWin;
import org.closedloop.home.service.Win;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.organisation.Role;
import org.closedloop.shell.web.Format;

/** What both departments want to reach together, how far they are, and what went well. */
@Named
@RequestScoped
public class GoalsPage {

  private static final int DAYS = 30;
  private static final int MOST = 12;

  @Inject private PublishedRunQuery runs;
  @Inject private Catalog catalog;
  @Inject private MonthFigures figures;
  @Inject private LiveDayQuery live;
  @Inject private HomeQuery home;
  @Inject private Person person;
  @Inject private Format format;

  private PublishedRun run;
  private YearMonth month;
  private List<GoalLine> goals = List.of();
  private List<TeamWin> wins = List.of();
  private Kept kept;
  private List<Win> own = List.of();

  public void load() {
    wins = live.wins(DAYS, MOST);
    if (isOwn()) {
      kept = home.keptThisMonth();
      own = home.wins(MOST);
    }
    Optional<PublishedRun> newest = runs.newest();
    if (newest.isPresent()) {
      run = newest.get();
      month = YearMonth.from(run.knownDay()).minusMonths(1);
      goals =
          figures.agreed(month).entrySet().stream()
              .flatMap(goal -> catalog.named(goal.getKey()).map(kpi -> line(kpi, goal)).stream())
              .sorted(Comparator.comparing(GoalLine::code))
              .toList();
    }
  }

  private GoalLine line(Kpi kpi, Map.Entry<String, BigDecimal> goal) {
    FigureText text = new FigureText(format);
    KpiRow now = figures.course(kpi, month, 1, run).get(0);
    BigDecimal target = goal.getValue();
    BigDecimal value = now.value() == null ? BigDecimal.ZERO : now.value();
    BigDecimal full = value.max(target).multiply(new BigDecimal("1.15"));
    String verdict =
        now.mature() ? MonthFigures.judgement(kpi.code(), now.value(), target) : "immature";
    return new GoalLine(
        kpi.code(),
        text.name(kpi),
        text.inline(kpi.unit(), now.value()),
        text.inline(kpi.unit(), target),
        percent(value, full),
        percent(target, full),
        verdict,
        format.text("kpi.management.verdict." + verdict),
        kpi.signal().code(),
        Address.of("../kpi/board.xhtml")
            .with("kpi", kpi.code())
            .with("period", month.toString())
            .with("cell", Cells.WHOLE)
            .toString());
  }

  private static long percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? 0
        : part.multiply(BigDecimal.valueOf(100)).divide(whole, 0, RoundingMode.HALF_UP).longValue();
  }

  /** Whether the page has something that is only for this person. */
  public boolean isOwn() {
    return person.has(Role.SALES) || person.has(Role.MARKETING);
  }

  public List<TeamWin> getBig() {
    return wins.stream().filter(TeamWin::isBig).limit(MOST).toList();
  }

  public List<TeamWin> getSmall() {
    return wins.stream().filter(win -> !win.isBig()).limit(MOST).toList();
  }

  public String getMonthName() {
    return month == null ? "" : format.month(month);
  }

  public PublishedRun getRun() {
    return run;
  }

  public List<GoalLine> getGoals() {
    return goals;
  }

  public Kept getKept() {
    return kept;
  }

  public List<Win> getOwnWins() {
    return own;
  }
}
