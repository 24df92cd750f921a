package org.closedloop.winloss.web;

/** A closed deal, formatted. */
public record DealLine(
    String company,
    String deal,
    String closedOn,
    boolean won,
    String reason,
    String amount,
    String href) {}
