package org.closedloop.sla.web;

import java.io.Serializable;
import java.util.List;
import org.closedloop.shell.web.ClockSegment;
import org.closedloop.sla.service.RunningClock;

/**
 * A clock as a row on a page.
 *
 * @param label the same as one sentence
 * @param explanation piece by piece, in words
 */
public record ClockLine(
    RunningClock clock, List<ClockSegment> bar, String label, List<String> explanation)
    implements Serializable {}
