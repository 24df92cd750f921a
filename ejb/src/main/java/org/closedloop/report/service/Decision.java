package org.closedloop.report.service;

import java.time.Instant;

/**
 * Something that was decided about how Marketing and Sales work together.
 *
 * @param subject what it is about: a lead, a version, a month
 * @param words what was decided, as stored: a ruling; null if the kind says it all
 * @param side the department that decided; null for both or none. Never a person.
 */
public record Decision(Instant at, Kind kind, String subject, String words, String side) {

  /** In the order in which those of the same moment are listed. */
  public enum Kind {
    /** Who was right about a hand-off that was returned or declined. */
    DISPUTE,
    /** A version of the agreement that both sides have signed. */
    CONTRACT,
    SCORING,
    HAND_OFF_RULES,
    /** The definitions of figures, signed by a side. */
    DEFINITIONS,
    /** A month that both sides have signed. */
    MONTH,
    EMPLOYEE_DATA,
    BUSINESS_HOURS
  }
}
