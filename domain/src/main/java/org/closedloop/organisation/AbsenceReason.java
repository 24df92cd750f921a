package org.closedloop.organisation;

import java.util.Locale;

/** Why somebody is not there; the names stand in the database. */
public enum AbsenceReason {
  HOLIDAY,
  SICKNESS,
  TRAINING,
  PARENTAL_LEAVE,
  OTHER;

  /** The text that names it. */
  public String textKey() {
    return "organisation.absence.reason." + name().toLowerCase(Locale.ROOT);
  }
}
