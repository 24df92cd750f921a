package org.closedloop.sla.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.closedloop.organisation.Department;
import org.closedloop.sla.clock.ClockState;

/**
 * A clock as it is shown.
 *
 * @param lead key of the lead, as {@code system:id}
 * @param responsible name of who has to act, or had to when the deadline passed
 * @param leftMinutes business time until the deadline, negative after it; null while nobody can say
 * @param over whether nothing is left to be done
 * @param pauseAsked who asked for a pause that nobody has answered; null if nobody did
 * @param own whether the caller may step in
 */
public record RunningClock(
    long id,
    long leadId,
    String lead,
    String company,
    String obligation,
    String kind,
    int round,
    Department side,
    String team,
    String employee,
    String responsible,
    ClockState state,
    Instant startedAt,
    Instant dueAt,
    Instant endedAt,
    int limitMinutes,
    Long leftMinutes,
    Integer takenMinutes,
    boolean over,
    String pauseAsked,
    boolean own,
    List<Piece> pieces)
    implements Serializable {

  /**
   * A stretch of the clock's time.
   *
   * @param kind of the segment
   * @param minutes on the wall
   */
  public record Piece(
      String kind, Instant start, Instant end, long minutes, String name, String approver)
      implements Serializable {}

  public boolean late() {
    return state == ClockState.BREACHED;
  }

  public boolean paused() {
    return state == ClockState.PAUSED;
  }
}
