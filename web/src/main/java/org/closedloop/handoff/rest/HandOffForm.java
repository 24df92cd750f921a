package org.closedloop.handoff.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import org.closedloop.handoff.service.HandOffRow;

/** A hand-off in a list, as other systems read it. */
@JsonbPropertyOrder({
  "id",
  "key",
  "lead",
  "company",
  "person",
  "state",
  "round",
  "team",
  "employee",
  "offeredAt",
  "answeredAt",
  "dueAt",
  "points",
  "grade",
  "reason",
  "nextStep",
  "resubmitOn",
  "rating",
  "feedback",
  "confirmedAt",
  "disputedAt",
  "decidedAt",
  "ruling"
})
public record HandOffForm(
    long id,
    String key,
    String lead,
    String company,
    String person,
    String state,
    int round,
    String team,
    String employee,
    Instant offeredAt,
    Instant answeredAt,
    Instant dueAt,
    Integer points,
    String grade,
    String reason,
    String nextStep,
    LocalDate resubmitOn,
    Short rating,
    String feedback,
    Instant confirmedAt,
    Instant disputedAt,
    Instant decidedAt,
    String ruling) {

  static HandOffForm of(HandOffRow row) {
    return new HandOffForm(
        row.id(),
        row.key(),
        row.lead(),
        row.company(),
        row.person(),
        row.state().name(),
        row.round(),
        row.team(),
        row.employee(),
        row.offeredAt(),
        row.answeredAt(),
        row.due() == null ? null : row.due().dueAt(),
        row.points(),
        row.grade(),
        row.reasonCode(),
        row.nextStep(),
        row.resubmitOn(),
        row.rating(),
        row.feedback(),
        row.confirmedAt(),
        row.disputedAt(),
        row.decidedAt(),
        row.ruling() == null ? null : row.ruling().name());
  }
}
