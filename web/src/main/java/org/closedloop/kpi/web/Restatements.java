package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.closedloop.kpi.service.BridgeQuery;
import org.closedloop.kpi.service.ChangedFigure;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.shell.web.Format;

/** What was learned about a frozen month after both sides signed it. */
@Named
@RequestScoped
public class Restatements {

  @Inject private PublishedRunQuery runs;
  @Inject private BridgeQuery bridges;
  @Inject private Format format;
  @Inject private HttpServletRequest request;

  private List<ChangedLine> lines;
  private PublishedRun signed;
  private PublishedRun newest;

  /**
   * A month that is not frozen has none.
   *
   * @param month null: none yet
   */
  public void load(String month) {
    lines = List.of();
    if (month != null) {
      compare(month);
    }
  }

  private void compare(String month) {
    YearMonth at = YearMonth.parse(month);
    signed = runs.frozen().months().get(at);
    newest = runs.newest().orElse(null);
    lines =
        signed == null || newest == null || signed.id() == newest.id()
            ? List.of()
            : bridges.changed(signed, newest, at.atDay(1), at.plusMonths(1).atDay(1)).stream()
                .map(figure -> line(figure, month))
                .toList();
  }

  private ChangedLine line(ChangedFigure figure, String month) {
    FigureText text = new FigureText(format);
    return new ChangedLine(
        text.name(figure.kpi()),
        text.period(figure.period()),
        text.inline(figure.kpi().unit(), figure.before()),
        text.inline(figure.kpi().unit(), figure.after()),
        text.difference(figure.kpi().unit(), nothing(figure.after()), nothing(figure.before())),
        Address.of(request.getContextPath() + "/kpi/changes.xhtml")
            .with("kpi", figure.kpi().code())
            .with("basis", figure.basis().code())
            .with("grain", "month")
            .with("period", month)
            .with("since", String.valueOf(signed.id()))
            .with("run", String.valueOf(newest.id()))
            .toString(),
        false);
  }

  private static BigDecimal nothing(BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }

  public List<ChangedLine> getLines() {
    return lines;
  }

  public String getCount() {
    return format.text("report.approvals.restated", format.count(lines.size()));
  }

  public int getSigned() {
    return signed.id();
  }

  public int getNewest() {
    return newest.id();
  }
}
