package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.closedloop.kpi.service.Bridge;
import org.closedloop.kpi.service.BridgeQuery;
import org.closedloop.kpi.service.ChangedFigure;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.service.ChangedMonths;
import org.closedloop.ledger.service.RunQuery;
import org.closedloop.shell.web.Format;

/** Which figures a run states differently from the run before, and why the chosen one does. */
@Named
@RequestScoped
public class RunChanges {

  private static final int FIRST = 6;

  @Inject private RunQuery nights;
  @Inject private PublishedRunQuery runs;
  @Inject private BridgeQuery bridges;
  @Inject private BridgeViews views;
  @Inject private Format format;
  @Inject private HttpServletRequest request;

  private PublishedRun run;
  private PublishedRun earlier;
  private List<ChangedFigure> figures;
  private BridgeView bridge;

  /**
   * @param id of the run; one that is not published, or the first, changed nothing
   */
  public void load(int id) {
    run = runs.named(id).orElse(null);
    earlier = nights.publishedBefore(id).map(Run::id).flatMap(runs::named).orElse(null);
    ChangedMonths months = nights.changedMonths(id);
    figures =
        run == null || earlier == null || months.months() == 0
            ? List.of()
            : bridges.changed(earlier, run, months.first(), months.last().plusMonths(1));
    bridge = chosen().map(this::view).orElse(null);
  }

  /** Whether there is a run to compare with. */
  public boolean isComparable() {
    return run != null && earlier != null;
  }

  public int getRun() {
    return run.id();
  }

  public int getEarlier() {
    return earlier.id();
  }

  public String getNote() {
    return format.text("kpi.changes.note", format.count(figures.size()));
  }

  public boolean isMore() {
    return figures.size() > shown();
  }

  public List<ChangedLine> getLines() {
    FigureText text = new FigureText(format);
    ChangedFigure open = chosen().orElse(null);
    return figures.stream()
        .limit(shown())
        .map(
            figure ->
                new ChangedLine(
                    text.name(figure.kpi()),
                    text.period(figure.period()),
                    text.inline(figure.kpi().unit(), figure.before()),
                    text.inline(figure.kpi().unit(), figure.after()),
                    text.difference(
                        figure.kpi().unit(), nothing(figure.after()), nothing(figure.before())),
                    address(figure).toString(),
                    figure == open))
        .toList();
  }

  /** The same page with every changed figure. */
  public String getAll() {
    return Address.of(request.getContextPath() + "/ledger/run.xhtml")
        .with("id", String.valueOf(run.id()))
        .with("all", "1")
        .toString();
  }

  /** Why the chosen figure changed; null if none did. */
  public BridgeView getBridge() {
    return bridge;
  }

  private int shown() {
    return request.getParameter("all") == null ? FIRST : Integer.MAX_VALUE;
  }

  private Address address(ChangedFigure figure) {
    return Address.of(request.getContextPath() + "/ledger/run.xhtml")
        .with("id", String.valueOf(run.id()))
        .with("figure", figure.kpi().code())
        .with("month", figure.period().label())
        .with("all", request.getParameter("all"));
  }

  private Optional<ChangedFigure> chosen() {
    return figures.stream()
        .filter(
            figure ->
                figure.kpi().code().equals(request.getParameter("figure"))
                    && figure.period().label().equals(request.getParameter("month")))
        .findFirst()
        .or(() -> figures.stream().findFirst());
  }

  private BridgeView view(ChangedFigure figure) {
    Bridge steps = bridges.between(earlier, figure.question(run));
    return views.of(
        steps,
        figure.period(),
        Address.of(request.getContextPath() + CellChanges.PAGE)
            .with("kpi", figure.kpi().code())
            .with("basis", figure.basis().code())
            .with("grain", "month")
            .with("period", figure.period().label())
            .with("since", String.valueOf(earlier.id()))
            .with("run", String.valueOf(run.id())));
  }

  private static BigDecimal nothing(BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
