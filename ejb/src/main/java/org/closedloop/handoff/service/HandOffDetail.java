package org.closedloop.handoff.service;

import java.io.Serializable;
import java.util.List;
import org.closedloop.handoff.Briefing;
import org.closedloop.handoff.Route;

/**
 * One hand-off with what Sales gets to read.
 *
 * @param why how the team and the person were found
 * @param scoreParts what the points were made of, as {@link org.closedloop.scoring.Score#parse}
 *     reads it; null if it had none
 * @param mine whether the caller may answer it
 */
public record HandOffDetail(
    HandOffRow row,
    Briefing briefing,
    List<Route.Why> why,
    String scoreParts,
    String offeredBy,
    boolean mine)
    implements Serializable {}
