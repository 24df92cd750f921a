package org.closedloop.kpi.web;

import java.util.List;

/**
 * A cell opened up: what it says, the proof, and its leads.
 *
 * @param context which figure, which period
 * @param title which cell, what value
 * @param value what it says, as in the title
 * @param agrees whether the leads add up to the cell
 * @param maturity what is still to come, in a sentence; empty for a mature cell
 * @param tabs the parts of the cell, {@code chosen} marks the one shown
 * @param total how many leads there are in the part shown
 * @param adds what the leads of the part add up to, where cases are counted; else empty
 * @param next where the list goes on; null at its end
 * @param all the page with all leads of the cell; {@code csv} and {@code xlsx} the same as files
 * @param changes the page that says why the cell differs from another run
 */
public record CellView(
    String context,
    String title,
    String value,
    boolean agrees,
    List<SumLine> lines,
    String maturity,
    List<Tab> tabs,
    List<LeadRow> leads,
    long total,
    String adds,
    String dayHead,
    String amountHead,
    String next,
    String close,
    String all,
    String csv,
    String xlsx,
    String changes) {

  /**
   * One part of the cell.
   *
   * @param leads how many leads it has
   */
  public record Tab(String name, long leads, String href, boolean chosen) {}
}
