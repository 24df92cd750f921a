package org.closedloop.scoring;

import java.io.Serializable;
import java.time.Instant;
import org.closedloop.touchpoint.TouchpointKind;

/**
 * What one touchpoint contributes to a rule's points.
 *
 * @param about what the touchpoint was about: its subject, else its content or campaign; may be
 *     empty
 * @param granted points at first; less than the rule says if a cap left no more room
 * @param worth what is left of them by now
 */
public record Share(
    long touch, Instant at, TouchpointKind kind, String about, double granted, double worth)
    implements Serializable {}
