package org.closedloop.shell.web;

import java.io.Serializable;

/**
 * One thing that happened to a lead, as {@code cl:timeline} shows it.
 *
 * @param side {@code marketing} (round mark), {@code sales} (square mark) or empty (neither)
 * @param icon name of the glyph, without its prefix
 * @param title what happened
 * @param detail one quieter line; may be empty
 * @param time time of day as written
 * @param recorded when it was learned, as written, if that was later; else empty
 * @param milestone whether it spans the whole width, such as a hand-off
 */
public record TimelineEntry(
    String side,
    String icon,
    String title,
    String detail,
    String time,
    String recorded,
    boolean milestone)
    implements Serializable {}
