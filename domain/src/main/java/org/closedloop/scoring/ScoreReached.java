package org.closedloop.scoring;

import java.time.Instant;

/**
 * A lead that nobody has qualified yet has come to the threshold.
 *
 * @param points its score at that moment
 * @param at when it was noticed
 */
public record ScoreReached(long leadId, int points, Instant at) {}
