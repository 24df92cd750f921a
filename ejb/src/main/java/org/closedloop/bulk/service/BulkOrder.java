package org.closedloop.bulk.service;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is to be done with each of the leads.
 *
 * @param what the step that is planned, or why; null for offers
 * @param dueOn until when the step is done; null otherwise
 * @param team to which the leads are given; null otherwise
 * @param employee who does the step or gets the leads; null for the caller
 */
public record BulkOrder(
    BulkAction action, String what, LocalDate dueOn, String team, String employee)
    implements Serializable {}
