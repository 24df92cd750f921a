package org.closedloop.handoff.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * Until when the contract wants something done, and how its clock stands.
 *
 * @param state RUNNING, WARNED, PAUSED, MET, BREACHED
 * @param limitMinutes how much business time there is
 * @param calendar number of the calendar version that says what business time is
 */
public record Due(String state, Instant startedAt, Instant dueAt, int limitMinutes, long calendar)
    implements Serializable {

  public boolean isBreached() {
    return state.equals("BREACHED");
  }
}
