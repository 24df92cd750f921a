package org.closedloop.report.service;

import java.time.LocalDate;

/**
 * What one lead adds to a measure on one day, as the ledger knew it in a run: a row of the details.
 *
 * @param lead how the source names the lead; empty for cost and visits, which belong to no lead
 * @param system the source's own name
 * @param amount the ledger's whole number: leads, deals, cents or days
 */
public record Booking(
    String measure,
    LocalDate bookedOn,
    LocalDate cohortDay,
    String system,
    String lead,
    String channel,
    String campaign,
    String content,
    String segment,
    String region,
    String team,
    String product,
    long amount) {}
