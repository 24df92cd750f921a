package org.closedloop.shell.web;

import java.util.Map;

/** Says how much work waits for a person behind entries of the navigation. */
public interface WorkWaiting {

  /**
   * What waits behind an entry.
   *
   * @param open how much there is to do
   * @param overdue how much of it should be done already
   */
  record Count(long open, long overdue) {}

  /** By the code of the entry; an entry that has no number for this person is absent. */
  Map<String, Count> counts();
}
