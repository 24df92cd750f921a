package org.closedloop.shell.web;

import java.io.Serializable;
import java.util.List;

/**
 * One day of a timeline.
 *
 * @param title the day as written, for example "Do, 19. November"
 * @param entries what happened, the newest first
 */
public record TimelineDay(String title, List<TimelineEntry> entries) implements Serializable {}
