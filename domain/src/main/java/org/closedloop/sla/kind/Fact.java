package org.closedloop.sla.kind;

import java.time.Instant;

/**
 * Something in a lead's history that keeps a promise or ends it.
 *
 * @param what names it in the texts {@code sla.evidence.<what>}
 * @param by employee or account; null if nobody is named
 */
public record Fact(Instant at, String what, String by) {}
