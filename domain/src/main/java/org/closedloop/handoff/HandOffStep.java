package org.closedloop.handoff;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One step in the life of a hand-off, wherever it was read from; what it does not say is null.
 *
 * @param actor the account that entered it
 * @param employee who is meant: of an offer the person it is offered to, of an answer who answered
 */
public record HandOffStep(
    HandOffChangeKind kind,
    Instant at,
    String team,
    String employee,
    String reason,
    String nextStep,
    LocalDate resubmitOn,
    Short rating,
    String feedback,
    String actor) {

  static HandOffStep of(HandOffChangeKind kind, Actor by, Instant at, String words) {
    return new HandOffStep(kind, at, null, null, null, null, null, null, words, by.account());
  }

  static HandOffStep offer(Route route, Actor by, Instant at) {
    return new HandOffStep(
        HandOffChangeKind.OFFERED,
        at,
        route.team(),
        route.employee(),
        null,
        null,
        null,
        null,
        null,
        by.account());
  }

  static HandOffStep answer(Answer answer, Actor by, Instant at) {
    return new HandOffStep(
        answer.outcome().kind(),
        at,
        null,
        by.name(),
        answer.reason(),
        answer.nextStep(),
        answer.resubmitOn(),
        answer.rating() == null ? null : answer.rating().shortValue(),
        answer.feedback(),
        by.account());
  }

  static HandOffStep reassigned(String team, String employee, Actor by, Instant at, String why) {
    return new HandOffStep(
        HandOffChangeKind.REASSIGNED,
        at,
        team,
        employee,
        null,
        null,
        null,
        null,
        why,
        by.account());
  }

  static HandOffStep confirmed(String nextStep, LocalDate resubmitOn, Actor by, Instant at) {
    return new HandOffStep(
        HandOffChangeKind.CONFIRMED,
        at,
        null,
        by.name(),
        null,
        nextStep,
        resubmitOn,
        null,
        null,
        by.account());
  }
}
