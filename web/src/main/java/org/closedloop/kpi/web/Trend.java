package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.kpi.service.KpiQuery;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.kpi.service.Question;
import org.closedloop.kpi.service.TargetQuery;
import org.closedloop.shell.web.Chart;
import org.closedloop.shell.web.ChartSeries;
import org.closedloop.shell.web.Format;

/** The course of the chosen figure over the periods up to the chosen one. */
@RequestScoped
public class Trend {

  private static final int PERIODS = 8;

  @Inject private KpiQuery kpis;
  @Inject private TargetQuery targets;
  @Inject private Format format;
  @Inject private HttpServletRequest request;

  /** The diagram and the one sentence that says what it shows. */
  public record Course(Chart chart, String message) {}

  public Course of(BoardChoice choice) {
    Question question = choice.question();
    FigureText text = new FigureText(format);
    List<KpiRow> rows =
        kpis.answer(
                question.during(
                    choice.grain().later(choice.period().startInclusive(), 1 - PERIODS),
                    question.to(),
                    choice.grain()))
            .rows();
    List<String> labels = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    List<Chart.Opening> openings = new ArrayList<>();
    int immature = rows.size();
    for (int i = 0; i < rows.size(); i++) {
      labels.add(text.axis(choice.grain(), rows.get(i).period()));
      values.add(text.charted(question.kpi(), rows.get(i).value()));
      openings.add(opening(choice, rows.get(i)));
      immature = !rows.get(i).mature() && immature == rows.size() ? i : immature;
    }
    Chart chart =
        new Chart(text.chartUnit(question.kpi()), labels)
            .with(ChartSeries.line(text.name(question.kpi()), "c1", values).immatureFrom(immature));
    chart.opening(openings);
    BigDecimal target =
        targets.on(choice.period().endExclusive().minusDays(1)).get(question.kpi().code());
    if (target != null) {
      String name = format.text("kpi.board.target", text.inline(question.kpi().unit(), target));
      chart.with(ChartSeries.target(name, target, labels.size()));
    }
    KpiRow last = rows.get(rows.size() - 1);
    KpiRow before = rows.get(rows.size() - 2);
    return new Course(
        chart,
        format.text(
            "kpi.board.trend.message",
            text.name(question.kpi()),
            text.period(last.period()),
            text.inline(question.kpi().unit(), last.value()),
            text.period(before.period()),
            text.inline(question.kpi().unit(), before.value())));
  }

  /** The leads of a period; nothing where there is nothing to divide by. */
  private Chart.Opening opening(BoardChoice choice, KpiRow row) {
    return row.value() == null
        ? null
        : new Chart.Opening(
            choice
                .address()
                .without("cell", "part", "rows", "sort", "by")
                .with("kpi", choice.question().kpi().code())
                .with("grain", choice.grain().code())
                .with("period", row.period().label())
                .with("basis", choice.question().basis().code())
                .on(request.getContextPath() + CellPage.PAGE)
                .toString(),
            new FigureText(format).inline(choice.question().kpi().unit(), row.value()));
  }
}
