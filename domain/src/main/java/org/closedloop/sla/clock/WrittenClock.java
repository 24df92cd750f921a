package org.closedloop.sla.clock;

import java.util.List;

/** A clock as it is written down, with its ledger and where managers stepped in. */
public record WrittenClock(
    SlaClock clock, List<ClockChange.Known> changes, Interventions interventions) {}
