package org.closedloop.kpi.web;

import java.util.List;

/**
 * The chosen figure cut by the chosen dimension.
 *
 * @param addsUp whether the rows' numbers add up to the whole, so that the page may say so
 * @param orders by what the rows can be ordered, as links
 * @param few whether a row stands on too few cases to be given a place
 * @param hidden how many rows are left out for brevity
 */
public record SliceTable(
    List<String> heads,
    List<SliceRow> rows,
    SliceRow total,
    boolean addsUp,
    List<Option> orders,
    boolean few,
    int hidden) {}
