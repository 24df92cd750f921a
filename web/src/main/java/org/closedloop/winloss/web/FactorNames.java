package org.closedloop.winloss.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.service.SliceNamesQuery;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Language;
import org.closedloop.winloss.Factor;

/** What circumstances and their values are called on the page. */
@RequestScoped
public class FactorNames {

  private static final int MOST = 2_000;

  @Inject private SliceNamesQuery query;
  @Inject private Language language;
  @Inject private Format format;

  private final Map<Dimension, Map<String, String>> known = new HashMap<>();

  public String name(Factor factor) {
    return format.text("winloss.factor." + factor.code());
  }

  public String name(Factor factor, String value) {
    if (value.isEmpty()) {
      return format.text("kpi.slice.empty");
    }
    return switch (factor) {
      case SIZE -> amounts(value);
      case FIRST_CONTACT -> format.text("winloss.value." + value);
      case CONTACTS, MEETINGS, AGE, OFFERS -> value.replace('-', '–');
      case FIT, ENGAGEMENT, RATING, SEGMENT, REGION -> value;
      case CHANNEL -> of(Dimension.CHANNEL, value);
      case TEAM -> of(Dimension.TEAM, value);
      case PRODUCT -> of(Dimension.PRODUCT, value);
    };
  }

  private String of(Dimension dimension, String value) {
    return known
        .computeIfAbsent(dimension, wanted -> query.names(wanted, language.getLocale(), MOST))
        .getOrDefault(value, value);
  }

  /** {@code 100..200} in cents: more than the first, at most the second. */
  private String amounts(String band) {
    String[] ends = band.split("\\.\\.", -1);
    if (ends[0].isEmpty() && ends[1].isEmpty()) {
      return format.text("winloss.value.any");
    }
    if (ends[0].isEmpty()) {
      return format.text("winloss.value.upTo", format.cents(Long.valueOf(ends[1])));
    }
    return ends[1].isEmpty()
        ? format.text("winloss.value.above", format.cents(Long.valueOf(ends[0])))
        : format.text(
            "winloss.value.between",
            format.cents(Long.valueOf(ends[0])),
            format.cents(Long.valueOf(ends[1])));
  }
}
