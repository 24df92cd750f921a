package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Period;
import org.closedloop.kpi.service.Bridge;
import org.closedloop.kpi.service.BridgeLead;
import org.closedloop.kpi.service.BridgeStep;
import org.closedloop.kpi.web.BridgeView.CauseLine;
import org.closedloop.kpi.web.BridgeView.LeadLink;
import org.closedloop.ledger.Cause;
import org.closedloop.shell.web.Chart;
import org.closedloop.shell.web.Format;

/** Draws the way from one run's figure to another's, cause by cause. */
@RequestScoped
public class BridgeViews {

  /** The axis of a bridge begins below its lowest level by this part of what happens on it. */
  private static final BigDecimal ROOM = new BigDecimal("0.4");

  @Inject private Format format;
  @Inject private HttpServletRequest request;

  /**
   * @param leads the page that lists the leads behind a cause
   */
  BridgeView of(Bridge bridge, Period period, Address leads) {
    FigureText text = new FigureText(format);
    Kpi kpi = bridge.question().kpi();
    BigDecimal axis = axis(bridge);
    return new BridgeView(
        format.text(
            "kpi.bridge.note",
            text.name(kpi),
            text.period(period),
            String.valueOf(bridge.earlier().id()),
            String.valueOf(bridge.question().run().id())),
        chart(bridge, axis).opening(openings(bridge, leads)),
        format.text(
            "kpi.bridge.message",
            text.name(kpi),
            text.period(period),
            text.inline(kpi.unit(), bridge.before()),
            text.inline(kpi.unit(), bridge.after())),
        axis == null ? "" : format.text("kpi.bridge.axis", text.inline(kpi.unit(), axis)),
        bridge.steps().stream()
            .map(step -> line(kpi, step, opens(leads, step.cause().name(), step.leads())))
            .toList(),
        text.difference(kpi.unit(), bridge.start().add(bridge.difference()), bridge.start()),
        format.count(bridge.leads()),
        opens(leads, CellChanges.ALL, bridge.leads()),
        Address.of(request.getContextPath() + "/kpi/board.xhtml")
            .with("kpi", kpi.code())
            .with("basis", bridge.question().basis().code())
            .with("period", period.label())
            .with("run", String.valueOf(bridge.question().run().id()))
            .toString());
  }

  /** Each cause opens its leads; both ends open nothing. */
  private static List<Chart.Opening> openings(Bridge bridge, Address leads) {
    List<Chart.Opening> openings = new ArrayList<>();
    openings.add(null);
    for (BridgeStep step : bridge.steps()) {
      String href = opens(leads, step.cause().name(), step.leads());
      openings.add(href.isEmpty() ? null : new Chart.Opening(href, ""));
    }
    openings.add(null);
    return openings;
  }

  private Chart chart(Bridge bridge, BigDecimal axis) {
    FigureText text = new FigureText(format);
    Kpi kpi = bridge.question().kpi();
    List<String> labels = new ArrayList<>();
    labels.add(format.text("kpi.bridge.run", String.valueOf(bridge.earlier().id())));
    bridge.steps().forEach(step -> labels.add(format.text(step.cause().key())));
    labels.add(format.text("kpi.bridge.run", String.valueOf(bridge.question().run().id())));
    Chart chart =
        Chart.bridge(
            text.chartUnit(kpi),
            labels,
            text.charted(kpi, bridge.start()),
            bridge.steps().stream().map(step -> text.charted(kpi, step.change())).toList());
    return axis == null ? chart : chart.axisFrom(text.charted(kpi, axis));
  }

  /** A round value below the lowest level, if the changes would be thin lines from zero. */
  private static BigDecimal axis(Bridge bridge) {
    BigDecimal level = bridge.start();
    BigDecimal lowest = level;
    BigDecimal highest = level;
    for (BridgeStep step : bridge.steps()) {
      level = level.add(step.change());
      lowest = lowest.min(level);
      highest = highest.max(level);
    }
    BigDecimal span = highest.subtract(lowest);
    BigDecimal begin = lowest.subtract(span.multiply(ROOM));
    if (span.signum() == 0 || begin.signum() <= 0 || begin.compareTo(span) < 0) {
      return null;
    }
    int digits = span.precision() - span.scale() - 1;
    return begin.setScale(-digits, RoundingMode.FLOOR).setScale(Math.max(0, -digits));
  }

  private static String opens(Address leads, String cause, long count) {
    return count == 0 ? "" : leads.with("cause", cause) + "#leads";
  }

  private CauseLine line(Kpi kpi, BridgeStep step, String href) {
    BigDecimal change = step.change();
    long unnamed = step.leads() - step.examples().size();
    return new CauseLine(
        icon(step.cause()),
        format.text(step.cause().key()),
        new FigureText(format).difference(kpi.unit(), change, BigDecimal.ZERO),
        step.leads() == 0 ? "–" : format.count(step.leads()),
        href,
        step.examples().stream().map(this::link).toList(),
        unnamed > 0 && !step.examples().isEmpty()
            ? format.text("kpi.bridge.more", format.count(unnamed))
            : "");
  }

  private LeadLink link(BridgeLead lead) {
    return new LeadLink(
        lead.name() == null ? lead.key() : lead.name(),
        request.getContextPath()
            + "/lead/lead.xhtml?key="
            + URLEncoder.encode(lead.key(), StandardCharsets.UTF_8));
  }

  private static String icon(Cause cause) {
    return switch (cause) {
      case NEW -> "plus";
      case LATE -> "clock";
      case CORRECTION -> "pencil";
      case MERGE -> "clone";
      case RE_OPENING -> "replay";
      case RETURN -> "undo";
      case CURRENCY -> "euro";
      case COST -> "wallet";
      case DEFINITION -> "book";
      case CONTRACT -> "file-edit";
    };
  }
}
