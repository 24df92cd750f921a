package org.closedloop.home.service;

import java.io.Serializable;

/**
 * How a team stands.
 *
 * @param offers that wait for its answer
 * @param late those whose answer is overdue
 * @param unassigned those nobody of the team has taken on
 * @param broken promises that were broken and are still to be made good
 */
public record TeamLine(
    String team, String name, long offers, long late, long unassigned, long broken)
    implements Serializable {}
