package org.closedloop.ledger.web;

/** A measure and the version a run measured it with. */
public record Version(String measure, int number) {}
