package org.closedloop.calendar.web;

import java.io.Serializable;

/**
 * A version of a calendar in the list of all.
 *
 * @param version its number
 * @param state {@code planned}, {@code current} or {@code past}
 * @param shown whether the page shows it
 * @param validFrom written out
 * @param by who decided it
 * @param at when, written out; empty for the one of the installation
 */
public record VersionLine(
    int version, String state, boolean shown, String validFrom, String by, String at)
    implements Serializable {}
