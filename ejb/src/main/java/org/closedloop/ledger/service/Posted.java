package org.closedloop.ledger.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.closedloop.ledger.Cause;

/**
 * One posting of a run: what it added to a measure, and because of which lead.
 *
 * @param lead key of the lead, as {@code system:id}; null for cost and visits
 * @param name company, else person; null where there is no lead
 * @param bookedOn the day it belongs to
 * @param amount in the unit of the measure; less than nothing where an earlier posting is taken
 *     back
 */
public record Posted(
    String measure, Cause cause, String lead, String name, LocalDate bookedOn, long amount)
    implements Serializable {}
