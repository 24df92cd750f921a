package org.closedloop.kpi.web;

import org.closedloop.shell.web.Sparkline;

/**
 * One of the ten figures of a month.
 *
 * @param figure the value once more, as it stands where its leads are opened
 * @param verdict good, narrow, bad, neutral or immature; its word stands in the note as well
 * @param within the interval in brackets; a phone has no room for it
 * @param spark the months before; null if there are too few
 */
public record MonthTile(
    String code,
    String name,
    String value,
    String unit,
    String figure,
    String verdict,
    String verdictWord,
    String difference,
    String direction,
    String judgement,
    String words,
    String note,
    String within,
    Sparkline spark,
    String href,
    String signal) {}
