package org.closedloop.home.service;

import java.io.Serializable;
import org.closedloop.organisation.Department;

/**
 * Who is signed in, as a colleague.
 *
 * @param employee code; the account's name if there is no employee of it
 * @param team code, or null
 * @param department the side of the house; null if unknown
 */
public record Me(String employee, String team, String teamName, Department department)
    implements Serializable {}
