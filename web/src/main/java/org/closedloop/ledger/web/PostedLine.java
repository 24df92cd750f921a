package org.closedloop.ledger.web;

/**
 * What a run posted of one measure for one cause, as written.
 *
 * @param href lists the postings with their leads
 */
public record PostedLine(
    String measure, String cause, String postings, String amount, String href) {}
