package org.closedloop.handoff;

import java.time.Instant;

/** Something happened to a hand-off; told after the change, in its transaction. */
public record HandOffChanged(long leadId, long handOffId, HandOffChangeKind kind, Instant at) {}
