package org.closedloop.attribution.web;

import java.util.List;
import java.util.Locale;

/**
 * One channel or campaign under every model.
 *
 * @param range from the least to the most any model credits, in percent of the widest row
 * @param deals how many won deals the model of the contract shares among others with it, formatted
 * @param few whether they are too few for a place among others
 * @param href opens them; empty where there are none
 */
public record MatrixRow(
    String name,
    List<MatrixCell> cells,
    Range range,
    String spread,
    String cost,
    String romi,
    String deals,
    boolean few,
    String href) {

  /** Where the bar begins, how wide it is and where the model of the contract stands. */
  public record Range(double from, double width, double agreed) {

    /** The sign of the model of the contract: a small diamond. */
    public String diamond() {
      return String.format(Locale.ROOT, "M %.1f 1 l 3 5 l -3 5 l -3 -5 Z", agreed);
    }
  }
}
