package org.closedloop.report.service;

import java.time.YearMonth;
import java.util.Locale;

/**
 * Which workbook is wanted.
 *
 * @param report the report's code
 * @param month null: the last month that is over in the run
 * @param run null: the newest published one
 */
public record WorkbookOrder(String report, YearMonth month, Locale language, Integer run) {}
