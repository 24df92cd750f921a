package org.closedloop.kpi.web;

import java.util.List;

/**
 * One line of the board's table.
 *
 * @param value the figure itself; null where it is withheld
 * @param href opens the leads behind it; null where they are withheld
 * @param few whether it stands on too few cases to be given a place among the others
 * @param note why nothing is shown; else empty
 * @param cells figures in the order of the heads
 */
public record SliceRow(
    String name,
    String value,
    String href,
    boolean selected,
    boolean few,
    String note,
    List<String> cells) {}
