package org.closedloop.handoff;

import java.time.Instant;

/** Somebody said something about a lead to the other department. */
public record LeadCommented(long leadId, long commentId, String author, String side, Instant at) {}
