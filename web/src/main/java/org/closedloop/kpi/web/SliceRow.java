package org.closedloop.kpi.web;

import java.util.List;

/**
 * One line of the board's table.
 *
 * @param cells figures in the order of the heads
 */
public record SliceRow(String name, String href, boolean selected, List<String> cells) {}
