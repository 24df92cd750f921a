package org.closedloop.kpi.web;

import java.util.List;

/**
 * One cohort in the table: what it has come to by now, and what it had come to at equal ages.
 *
 * @param href shows its curve
 * @param entered how many leads it has, {@code enteredHref} opens them
 * @param converted how many have converted, {@code convertedHref} opens them
 * @param settled share of the leads that have converted or are past the usual time
 * @param ages one for each age of the heads
 */
public record CohortRow(
    String name,
    String href,
    boolean selected,
    String entered,
    String enteredHref,
    String converted,
    String convertedHref,
    AgeCell now,
    String settled,
    boolean mature,
    List<AgeCell> ages) {

  /**
   * A share and where it lies.
   *
   * @param interval empty where there is nothing to say
   * @param chosen whether it stands at the age chosen
   * @param href opens the leads that had come on by then; empty where nothing is known
   */
  public record AgeCell(String value, String interval, boolean chosen, String href) {}
}
