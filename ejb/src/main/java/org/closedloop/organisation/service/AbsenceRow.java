package org.closedloop.organisation.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.closedloop.organisation.AbsenceReason;

/**
 * An absence as the caller may see it.
 *
 * @param id of the absence
 * @param employee code of who is away
 * @param name of who is away
 * @param team name of the team, null if none
 * @param firstDay first day away
 * @param lastDay last day away, included
 * @param deputy name of who stands in, null if nobody
 * @param reason why; null where it is none of the caller's business
 * @param mine whether the caller may withdraw it
 */
public record AbsenceRow(
    long id,
    String employee,
    String name,
    String team,
    LocalDate firstDay,
    LocalDate lastDay,
    String deputy,
    AbsenceReason reason,
    boolean mine)
    implements Serializable {}
