package org.closedloop.kpi.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * How the cohorts of a figure convert with age, as other systems read it.
 *
 * @param knownOn the last day the run knows: ages are counted up to it
 * @param daysNeeded by which age nine of ten conversions have come about so far
 */
@JsonbPropertyOrder({"kpi", "version", "grain", "run", "knownOn", "daysNeeded", "cohorts"})
public record CohortsForm(
    String kpi,
    int version,
    String grain,
    int run,
    String knownOn,
    int daysNeeded,
    List<CohortForm> cohorts) {}
