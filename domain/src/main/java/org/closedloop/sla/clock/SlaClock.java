package org.closedloop.sla.clock;

import java.time.Instant;

/**
 * A clock as it is written down.
 *
 * @param round which of several clocks that follow each other, from 1
 * @param side department that owes the promise
 * @param calendar version of the business calendar it runs by
 * @param dueAt null while an open pause keeps it from ever being due
 * @param nextAt when time alone changes something; null if it does not
 * @param endedAt when nothing was left to be done; null before
 * @param takenMinutes business time until it was done; null if it was not
 */
public record SlaClock(
    long id,
    long lead,
    String obligation,
    String kind,
    long agreementVersion,
    String subject,
    int round,
    String handOff,
    String side,
    String team,
    String employee,
    long calendar,
    Instant startedAt,
    int limitMinutes,
    Instant warnAt,
    Instant dueAt,
    Instant nextAt,
    ClockState state,
    Instant endedAt,
    Integer takenMinutes,
    String evidence,
    int version) {

  /** Whether the promise is judged and nothing is left to be done. */
  public boolean isOver() {
    return state.isJudged() && endedAt != null;
  }

  SlaClock numbered(long newId) {
    return new SlaClock(
        newId,
        lead,
        obligation,
        kind,
        agreementVersion,
        subject,
        round,
        handOff,
        side,
        team,
        employee,
        calendar,
        startedAt,
        limitMinutes,
        warnAt,
        dueAt,
        nextAt,
        state,
        endedAt,
        takenMinutes,
        evidence,
        version);
  }

  SlaClock heldBy(String other) {
    return new SlaClock(
        id,
        lead,
        obligation,
        kind,
        agreementVersion,
        subject,
        round,
        handOff,
        side,
        team,
        other,
        calendar,
        startedAt,
        limitMinutes,
        warnAt,
        dueAt,
        nextAt,
        state,
        endedAt,
        takenMinutes,
        evidence,
        version);
  }

  /** The same clock after its occasion was taken out of the history. */
  SlaClock vanished(Instant at) {
    return new SlaClock(
        id,
        lead,
        obligation,
        kind,
        agreementVersion,
        subject,
        round,
        handOff,
        side,
        team,
        employee,
        calendar,
        startedAt,
        limitMinutes,
        warnAt,
        dueAt,
        null,
        ClockState.CANCELLED,
        at,
        null,
        "taken-back",
        version);
  }
}
