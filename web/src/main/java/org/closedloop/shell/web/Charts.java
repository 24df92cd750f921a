package org.closedloop.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
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

  /** A value as the table behind the diagram shows it; an en dash where there is none. */
  public String value(Chart chart, int seriesIndex, int labelIndex) {
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
