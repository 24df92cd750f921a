package org.closedloop.kpi.web;

import org.closedloop.shell.web.Sparkline;

/**
 * One of the ten figures of a month.
 *
 * @param verdict good, narrow, bad, neutral or immature; its word stands in the note as well
 * @param spark the months before; null if there are too few
 */
public record MonthTile(
    String code,
    String name,
    String value,
    String unit,
    String verdict,
    String verdictWord,
    String difference,
    String direction,
    String judgement,
    String words,
    String note,
    Sparkline spark,
    String href,
    String signal) {}
