package org.closedloop.sla.kind;

import java.time.Instant;

/** From an instant on, this employee is the one to act. */
public record Holder(Instant from, String employee) {}
