package org.closedloop.home.service;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Somebody who is away today.
 *
 * @param deputy name of who stands in; null if nobody does
 */
public record AwayRow(String name, String team, LocalDate until, String deputy)
    implements Serializable {}
