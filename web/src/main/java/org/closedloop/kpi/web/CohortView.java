package org.closedloop.kpi.web;

import java.util.List;
import org.closedloop.shell.web.Chart;

/**
 * Cohorts of a figure side by side.
 *
 * @param message what the diagram shows, in a sentence
 * @param shown the cohort whose curve is drawn
 * @param entered what is counted below the line, {@code converted} what above it
 * @param note how long conversions take, and what counts as settled
 * @param heads the ages
 * @param whole all cohorts together
 * @param channels the channels at the age chosen, the best first
 * @param few whether a channel stands on too few leads
 */
public record CohortView(
    Chart chart,
    String message,
    String shown,
    String entered,
    String converted,
    String note,
    List<String> heads,
    List<CohortRow> rows,
    CohortRow whole,
    List<ChannelRow> channels,
    boolean few) {}
