package org.closedloop.ledger.service;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The months whose figures a run changed.
 *
 * @param months how many
 * @param sums how many monthly sums began or ended with the run
 * @param first the first of them; null if there is none
 * @param last the last of them; null if there is none
 */
public record ChangedMonths(long months, long sums, LocalDate first, LocalDate last)
    implements Serializable {}
