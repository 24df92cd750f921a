package org.closedloop.sync.intake;

import java.time.Instant;

/**
 * A record that is known here.
 *
 * @param lead whose it is; of a lead, its own id
 * @param at when it began, or null
 */
record Reference(long id, long lead, Instant at) {}
