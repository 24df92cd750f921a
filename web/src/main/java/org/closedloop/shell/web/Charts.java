package org.closedloop.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.campaign.CompanyCurrency;

/** Writes diagrams and the tables behind them in the language of the page. */
@Named
@RequestScoped
public class Charts {

  @Inject private Language language;
  @Inject private CompanyCurrency currency;
  @Inject private Format format;

  /** What the drawing library reads. */
  public String json(Chart chart) {
    return new ChartJson(chart).write(language.getLocale(), currency.code());
  }

  /** A line of the table behind a diagram; opens nothing where {@code opens} is null. */
  public record Line(String label, List<String> values, Chart.Opening opens) {}

  /** The same values as a table; an asterisk marks what is not yet mature. */
  public List<Line> lines(Chart chart) {
    List<Line> lines = new ArrayList<>();
    for (int at = 0; at < chart.labels().size(); at++) {
      List<String> values = new ArrayList<>();
      for (int of = 0; of < chart.series().size(); of++) {
        boolean immature = at >= chart.series().get(of).immatureFrom();
        values.add(value(chart, of, at) + (immature ? " *" : ""));
      }
      lines.add(new Line(chart.labels().get(at), values, chart.opens(at)));
    }
    return lines;
  }

  /** An en dash where there is none. */
  private String value(Chart chart, int seriesIndex, int labelIndex) {
    BigDecimal value = chart.value(seriesIndex, labelIndex);
    return value == null ? "–" : write(chart.unit(), value);
  }

  /** A value in the unit of a diagram. */
  public String write(ChartUnit unit, BigDecimal value) {
    return switch (unit) {
      case COUNT -> format.count(value);
      case RATE -> format.rate(value);
      case MONEY -> format.money(value);
      case NUMBER -> format.number(value);
    };
  }
}
