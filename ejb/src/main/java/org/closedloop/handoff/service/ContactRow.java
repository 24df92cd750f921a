package org.closedloop.handoff.service;

import java.io.Serializable;
import java.time.Instant;
import org.closedloop.touchpoint.ActivityKind;

/**
 * Something Sales did about an offered lead.
 *
 * @param by who did it
 * @param first whether it is the first contact the contract asks for
 */
public record ContactRow(
    ActivityKind kind, Instant at, String by, String subject, String outcome, boolean first)
    implements Serializable {}
