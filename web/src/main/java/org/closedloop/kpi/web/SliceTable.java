package org.closedloop.kpi.web;

import java.util.List;

/**
 * The chosen figure cut by the chosen dimension.
 *
 * @param addsUp whether the rows' numbers add up to the whole, so that the page may say so
 * @param hidden how many rows are left out for brevity
 */
public record SliceTable(
    List<String> heads, List<SliceRow> rows, SliceRow total, boolean addsUp, int hidden) {}
