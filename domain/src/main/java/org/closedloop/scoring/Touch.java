package org.closedloop.scoring;

import java.time.Instant;
import org.closedloop.touchpoint.TouchpointKind;

/**
 * A touchpoint as rules look at it.
 *
 * @param channel empty if unknown
 * @param campaign as channel
 * @param content as channel
 * @param subject what it was about, or null
 */
public record Touch(
    long id,
    Instant at,
    TouchpointKind kind,
    String channel,
    String campaign,
    String content,
    String subject) {}
