package org.closedloop.report;

import java.util.List;

/**
 * A picture of the table above it.
 *
 * @param categories column whose cells name the points
 * @param series columns that are drawn, at most five so that they can be told apart
 * @param across what runs along the bottom
 * @param upward what is measured, with its unit
 */
public record Chart(
    Form form, String title, int categories, List<Integer> series, String across, String upward) {

  /**
   * Lines for what develops over time, bars for what is compared. A waterfall stacks its series:
   * the first is the floor and not seen, then levels, rises and falls.
   */
  public enum Form {
    LINE,
    BAR,
    WATERFALL
  }

  public Chart {
    series = List.copyOf(series);
    if (series.isEmpty() || series.size() > 5) {
      throw new IllegalArgumentException("A chart shows one to five series, not " + series.size());
    }
  }
}
