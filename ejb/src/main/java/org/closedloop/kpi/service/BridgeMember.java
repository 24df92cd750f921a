package org.closedloop.kpi.service;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A lead behind a cause, with what it adds to the difference.
 *
 * @param key how the lead's source names it, {@code system:id}
 * @param name company, else person; may be empty (null)
 * @param above the line, in the unit of the amounts
 * @param below the line; empty (null) where the figure has none
 */
public record BridgeMember(String key, String name, BigDecimal above, BigDecimal below)
    implements Serializable {}
