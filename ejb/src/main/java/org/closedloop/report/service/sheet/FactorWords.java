package org.closedloop.report.service.sheet;

import java.math.BigDecimal;
import org.closedloop.kpi.Dimension;
import org.closedloop.report.service.Report;
import org.closedloop.text.Formats;
import org.closedloop.winloss.Factor;

/** What the values of circumstances are called in a report. */
final class FactorWords {

  private static final int CENTS = 2;

  private final Report report;
  private final Formats formats;

  FactorWords(Report report) {
    this.report = report;
    formats = Formats.of(report.frame().language(), report.frame().currency());
  }

  String name(Factor factor, String value) {
    if (value.isEmpty()) {
      return report.names().none();
    }
    return switch (factor) {
      case SIZE -> amounts(value);
      case FIRST_CONTACT -> report.say("winloss.value." + value);
      case CONTACTS, MEETINGS, AGE, OFFERS -> value.replace('-', '–');
      case FIT, ENGAGEMENT, RATING, SEGMENT, REGION -> value;
      case CHANNEL -> report.names().channel(value);
      case TEAM -> report.names().of(Dimension.TEAM, value);
      case PRODUCT -> report.names().of(Dimension.PRODUCT, value);
    };
  }

  /** {@code 100..200} in cents: more than the first, at most the second. */
  private String amounts(String band) {
    String[] ends = band.split("\\.\\.", -1);
    if (ends[0].isEmpty() && ends[1].isEmpty()) {
      return report.say("winloss.value.any");
    }
    if (ends[0].isEmpty()) {
      return report.say("winloss.value.upTo", money(ends[1]));
    }
    return ends[1].isEmpty()
        ? report.say("winloss.value.above", money(ends[0]))
        : report.say("winloss.value.between", money(ends[0]), money(ends[1]));
  }

  private String money(String cents) {
    return formats.money(BigDecimal.valueOf(Long.parseLong(cents), CENTS));
  }
}
