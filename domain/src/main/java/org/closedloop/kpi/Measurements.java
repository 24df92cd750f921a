package org.closedloop.kpi;

/** Takes what a measure finds on a journey. */
@FunctionalInterface
public interface Measurements {

  /**
   * Notes an amount; 0 is nothing.
   *
   * @param bookedOn the day it is counted on, in days since 1970-01-01
   * @param cohortDay the day the lead entered what the amount is compared with, likewise
   * @param slice where the lead belonged
   */
  void book(int bookedOn, int cohortDay, int slice, long amount);
}
