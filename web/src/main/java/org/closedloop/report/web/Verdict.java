package org.closedloop.report.web;

import java.io.Serializable;

/**
 * What came of making a run or a workbook once more, all texts as written.
 *
 * @param state in a word
 * @param role its colour
 * @param sentence what was compared, and what came of it
 * @param by who had it done, and when; empty while it runs
 */
public record Verdict(
    String state,
    String role,
    String icon,
    String sentence,
    String by,
    boolean running,
    int percent)
    implements Serializable {}
