package org.closedloop.report.powerpoint;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of a slide, already in words.
 *
 * @param heads of the columns; all but the first stand at the right
 * @param rows as many cells as heads
 */
public record Grid(List<String> heads, List<List<String>> rows) {

  /** An empty table. */
  public static Grid of(String... heads) {
    return new Grid(List.of(heads), new ArrayList<>());
  }

  public Grid row(String... cells) {
    if (cells.length != heads.size()) {
      throw new IllegalArgumentException(List.of(cells) + " does not fit " + heads);
    }
    rows.add(List.of(cells));
    return this;
  }
}
