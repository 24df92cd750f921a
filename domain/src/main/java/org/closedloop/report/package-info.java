/**
 * The words in which a report is written: sheets hold tables, tables hold headings and cells. What
 * a figure means stands in {@code kpi}, how a spreadsheet shows it in {@code report.excel}.
 */
package org.closedloop.report;
