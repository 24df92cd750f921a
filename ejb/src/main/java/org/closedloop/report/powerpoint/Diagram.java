package org.closedloop.report.powerpoint;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chart of a slide.
 *
 * @param across what the categories are
 * @param upward what is counted, with its unit
 * @param series values by name, one for each category; null where there is no figure
 * @param format number format of the axis, as in a spreadsheet
 */
public record Diagram(
    Form form,
    String across,
    String upward,
    List<String> categories,
    Map<String, List<BigDecimal>> series,
    String format) {

  /** How the values are drawn. */
  public enum Form {
    LINE,
    BAR
  }

  /** Keeps the order of the series. */
  public Diagram {
    series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
    categories = List.copyOf(categories);
  }
}
