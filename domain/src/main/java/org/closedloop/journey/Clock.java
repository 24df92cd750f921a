package org.closedloop.journey;

import org.closedloop.organisation.Department;
import org.closedloop.sla.clock.ClockState;

/**
 * A promise to the lead on its days.
 *
 * @param started in the slice of the lead then, of the team, the promise and the agreement
 * @param judged the day it was kept, broken or fell away; the day it started while it is open
 * @param done the day it was done, late or not; the day it started if it was not
 * @param minutes business time until it was done; -1 if it was not
 * @param calendarMinutes all time until it was done; 0 if it was not
 */
public record Clock(
    String kind,
    Department side,
    ClockState state,
    Moment started,
    int judged,
    int done,
    long minutes,
    long calendarMinutes) {

  public boolean isKept() {
    return state == ClockState.MET;
  }

  public boolean isBroken() {
    return state == ClockState.BREACHED;
  }

  public boolean isOpen() {
    return !state.isJudged();
  }

  public boolean isDone() {
    return minutes >= 0;
  }
}
