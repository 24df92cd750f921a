package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
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
  @Inject private HttpServletRequest request;

  private LiveDay day;
  private PublishedRun run;
  private final Map<String, String> values = new HashMap<>();

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
    return run == null
        ? format.text("shell.state.none")
        : format.text(
            "kpi.live.published",
            value(code),
            format.shortDate(run.knownDay()),
            String.valueOf(run.id()));
  }

  /** The published value alone; empty before the first night. */
  public String value(String code) {
    getDay();
    return run == null ? "" : values.computeIfAbsent(code, this::answer);
  }

  private String answer(String code) {
    Kpi kpi = catalog.named(code).orElseThrow();
    Question question =
        new Question(kpi, first(), end(), Grain.TOTAL, Basis.PERIOD, List.of(), Map.of(), run);
    return new FigureText(format).inline(kpi.unit(), kpis.answer(question).total().value());
  }

  /** Where the leads behind the published value are listed; empty before the first night. */
  public String leads(String code) {
    getDay();
    return run == null
        ? ""
        : Address.of(request.getContextPath() + CellPage.PAGE)
            .with("kpi", code)
            .with("from", first().toString())
            .with("to", end().toString())
            .with("basis", Basis.PERIOD.code())
            .with("run", String.valueOf(run.id()))
            .toString();
  }

  private LocalDate first() {
    return run.knownDay().withDayOfMonth(1);
  }

  private LocalDate end() {
    return run.knownDay().plusDays(1);
  }
}
