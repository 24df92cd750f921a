package org.closedloop.scoring;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a stored score is made of, as short as it can be written down: which fit rules hold, and how
 * strong each engagement rule was when it last grew. Later points follow from it alone.
 */
record ScoreBasis(List<Integer> fit, List<Strength> strengths) {

  ScoreBasis {
    fit = List.copyOf(fit);
    strengths = List.copyOf(strengths);
  }

  /**
   * Such as {@code 0,3|2:15.0@1767225600000000}; numbers are written so that they read back the
   * same.
   */
  String text() {
    String held = fit.stream().map(String::valueOf).collect(Collectors.joining(","));
    String strong =
        strengths.stream()
            .map(each -> each.rule() + ":" + each.value() + "@" + micros(each.at()))
            .collect(Collectors.joining(","));
    return held + "|" + strong;
  }

  static ScoreBasis parse(String text) {
    int bar = text.indexOf('|');
    List<Integer> fit = new ArrayList<>();
    for (String rule : pieces(text.substring(0, bar))) {
      fit.add(Integer.valueOf(rule));
    }
    List<Strength> strengths = new ArrayList<>();
    for (String each : pieces(text.substring(bar + 1))) {
      int colon = each.indexOf(':');
      int at = each.indexOf('@');
      strengths.add(
          new Strength(
              Integer.parseInt(each.substring(0, colon)),
              Double.parseDouble(each.substring(colon + 1, at)),
              Instant.EPOCH.plus(Long.parseLong(each.substring(at + 1)), ChronoUnit.MICROS)));
    }
    return new ScoreBasis(fit, strengths);
  }

  private static String[] pieces(String list) {
    return list.isEmpty() ? new String[0] : list.split(",");
  }

  private static long micros(Instant at) {
    return Instant.EPOCH.until(at, ChronoUnit.MICROS);
  }
}
