/**
 * How a report becomes an Excel workbook: styles, number formats, formulas, charts, printing. The
 * only place that knows Apache POI; what stands in the sheets is decided in {@code report.service}.
 */
package org.closedloop.report.excel;
