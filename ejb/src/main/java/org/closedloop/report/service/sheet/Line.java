package org.closedloop.report.service.sheet;

import java.util.List;
import java.util.function.BiFunction;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.report.service.Months;
import org.closedloop.report.service.Sums;

/**
 * A row of figures: what it is called, which months and which part of the leads it covers.
 *
 * @param figure null where nothing was booked
 */
record Line(
    List<Object> labels, Months months, Sums.Place place, BiFunction<Kpi, Basis, KpiRow> figure) {}
