package org.closedloop.organisation.service;

import java.io.Serializable;

/**
 * Somebody to choose from.
 *
 * @param code of the employee
 * @param name of the employee
 * @param team name of the team, null if none
 */
public record Person(String code, String name, String team) implements Serializable {}
