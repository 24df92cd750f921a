package org.closedloop.kpi.service;

import java.util.List;

/**
 * What a figure is: one row per period and slice, and the whole.
 *
 * <p>The whole is computed from what the parts are made of, never from the parts' values: a median
 * of medians or a sum of rates would be wrong.
 */
public record KpiAnswer(Question question, List<KpiRow> rows, KpiRow total) {}
