package org.closedloop.kpi.web;

/**
 * A figure that a run states differently, all texts as written.
 *
 * @param href opens the figure's causes
 * @param selected whether they are open
 */
public record ChangedLine(
    String name,
    String period,
    String before,
    String after,
    String change,
    String href,
    boolean selected) {}
