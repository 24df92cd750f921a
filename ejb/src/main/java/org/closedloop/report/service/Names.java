package org.closedloop.report.service;

import java.util.Map;
import org.closedloop.kpi.Dimension;

/**
 * What the values of dimensions are called; one without a name goes by the source's own text.
 *
 * @param names by dimension and code
 * @param none the word for nothing
 */
public record Names(Map<Dimension, Map<String, String>> names, String none) {

  public String channel(String code) {
    return of(Dimension.CHANNEL, code);
  }

  public String campaign(String code) {
    return of(Dimension.CAMPAIGN, code);
  }

  public String of(Dimension dimension, String code) {
    String name = names.getOrDefault(dimension, Map.of()).get(code);
    return name == null || name.isBlank() ? text(code) : name;
  }

  /** The source's own text, or the word for nothing. */
  public String text(String code) {
    return code.isEmpty() ? none : code;
  }
}
