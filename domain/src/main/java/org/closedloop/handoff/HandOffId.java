package org.closedloop.handoff;

/** The number of a hand-off, not to be mistaken for that of a lead. */
public record HandOffId(long number) {}
