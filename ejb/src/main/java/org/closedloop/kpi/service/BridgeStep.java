package org.closedloop.kpi.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.closedloop.ledger.Cause;

/**
 * What one cause did to a figure between two runs.
 *
 * @param change in the unit of the figure, after the causes before it
 * @param leads how many leads stand behind it; 0 where cost or visits changed
 * @param examples those that changed most
 */
public record BridgeStep(Cause cause, BigDecimal change, long leads, List<BridgeLead> examples)
    implements Serializable {}
