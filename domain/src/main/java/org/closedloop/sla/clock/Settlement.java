package org.closedloop.sla.clock;

import java.util.List;

/**
 * How a clock has to be written down, and what is to be added to its ledger.
 *
 * @param isNew whether it is not written down yet
 * @param changes what happened and is not written down yet
 */
public record Settlement(SlaClock clock, boolean isNew, List<ClockChange> changes) {}
