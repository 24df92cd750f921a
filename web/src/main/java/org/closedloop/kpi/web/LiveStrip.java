package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.closedloop.home.service.LiveDay;
import org.closedloop.home.service.LiveDayQuery;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.KpiQuery;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.kpi.service.Question;
import org.closedloop.shell.web.Format;

/** Today as it stands this moment, beside the month as the last night published it. */
@Named
@RequestScoped
public class LiveStrip {

  @Inject private LiveDayQuery live;
  @Inject private PublishedRunQuery runs;
  @Inject private KpiQuery kpis;
  @Inject private Catalog catalog;
  @Inject private Format format;

  private LiveDay day;
  private PublishedRun run;

  public LiveDay getDay() {
    if (day == null) {
      day = live.today();
      run = runs.newest().orElse(null);
    }
    return day;
  }

  /** What the last night published of the month so far, with its run; empty before the first. */
  public String published(String code) {
    getDay();
    if (run == null) {
      return format.text("shell.state.none");
    }
    Kpi kpi = catalog.named(code).orElseThrow();
    LocalDate last = run.knownDay();
    Question question =
        new Question(
            kpi,
            last.withDayOfMonth(1),
            last.plusDays(1),
            Grain.TOTAL,
            Basis.PERIOD,
            List.of(),
            Map.of(),
            run);
    BigDecimal value = kpis.answer(question).total().value();
    return format.text(
        "kpi.live.published",
        new FigureText(format).inline(kpi.unit(), value),
        format.shortDate(last),
        String.valueOf(run.id()));
  }
}
