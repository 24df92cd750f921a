package org.closedloop.shell.web;

import java.io.Serializable;

/**
 * A stretch of a clock that runs in business time, as {@code cl:clock} draws it.
 *
 * @param kind {@code running}, {@code closed}, {@code holiday}, {@code paused}, {@code remaining},
 *     {@code late}, or {@code now} for the mark of the present
 * @param weight its width relative to the others
 * @param title what it is, from when to when, and why
 */
public record ClockSegment(String kind, double weight, String title) implements Serializable {}
