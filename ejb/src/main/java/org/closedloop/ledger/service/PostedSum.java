package org.closedloop.ledger.service;

import java.io.Serializable;
import org.closedloop.ledger.Cause;

/**
 * What a run posted of one measure for one cause.
 *
 * @param postings how many there are
 * @param amount their sum, in the unit of the measure
 */
public record PostedSum(String measure, Cause cause, long postings, long amount)
    implements Serializable {}
