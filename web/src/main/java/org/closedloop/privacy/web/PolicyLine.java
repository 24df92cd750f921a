package org.closedloop.privacy.web;

import java.io.Serializable;

/**
 * A policy about employee data, written out.
 *
 * @param inForce whether it holds now
 */
public record PolicyLine(
    int number,
    boolean inForce,
    String since,
    String roles,
    String group,
    boolean workbookTeams,
    String reason,
    String by)
    implements Serializable {}
