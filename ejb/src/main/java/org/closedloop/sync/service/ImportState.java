package org.closedloop.sync.service;

/** How an import stands; the names stand in the database. */
public enum ImportState {
  RUNNING,
  DONE,
  FAILED
}
