package org.closedloop.journey;

/** Finds the slice of something that happened to a lead: the lead's own and what the event adds. */
@FunctionalInterface
public interface EventSlices {

  /**
   * @param home the slice the lead belonged to then
   */
  int of(int home, Belonging event);
}
