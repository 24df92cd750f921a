package org.closedloop.sla.service;

import java.io.Serializable;
import java.time.Instant;
import org.closedloop.organisation.Department;

/**
 * A promise that was kept or broken, with its lead. Whose it was is not said here.
 *
 * @param lead key of the lead, as {@code system:id}
 * @param endedAt when it was done; null if it still is to be done
 */
public record JudgedPromise(
    String kind,
    Department side,
    String lead,
    String company,
    boolean kept,
    Instant dueAt,
    Instant endedAt)
    implements Serializable {}
