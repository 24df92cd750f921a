package org.closedloop.sla.rest;

import java.time.Instant;
import java.util.List;
import org.closedloop.sla.service.RunningClock;

/**
 * A clock as other systems read it.
 *
 * @param leftMinutes business time until the deadline, negative after it
 * @param takenMinutes business time until it was done
 */
public record ClockForm(
    long id,
    String lead,
    String obligation,
    String kind,
    int round,
    String side,
    String team,
    String responsible,
    String state,
    Instant startedAt,
    Instant dueAt,
    Instant endedAt,
    int limitMinutes,
    Long leftMinutes,
    Integer takenMinutes,
    List<SegmentForm> segments) {

  /** A stretch of the clock's time and why it counted or did not. */
  public record SegmentForm(
      String kind, Instant from, Instant until, String name, String approver) {}

  static ClockForm of(RunningClock clock) {
    return new ClockForm(
        clock.id(),
        clock.lead(),
        clock.obligation(),
        clock.kind(),
        clock.round(),
        clock.side().name(),
        clock.team(),
        clock.employee(),
        clock.state().name(),
        clock.startedAt(),
        clock.dueAt(),
        clock.endedAt(),
        clock.limitMinutes(),
        clock.leftMinutes(),
        clock.takenMinutes(),
        clock.pieces().stream()
            .map(
                piece ->
                    new SegmentForm(
                        piece.kind(), piece.start(), piece.end(), piece.name(), piece.approver()))
            .toList());
  }
}
