package org.closedloop.calendar.web;

import java.io.Serializable;

/**
 * A day that is not like others: a holiday or an exception.
 *
 * @param date written out
 * @param weekday its name
 * @param name what the day is called
 * @param hours when it is open; empty for closed
 */
public record DayLine(String date, String weekday, String name, String hours)
    implements Serializable {}
