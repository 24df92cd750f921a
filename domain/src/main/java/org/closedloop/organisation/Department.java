package org.closedloop.organisation;

/** The side of the house a team belongs to; the names stand in the database. */
public enum Department {
  MARKETING,
  SALES,
  SERVICE,
  OPERATIONS
}
