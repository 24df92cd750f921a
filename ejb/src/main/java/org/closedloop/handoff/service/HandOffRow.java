package org.closedloop.handoff.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.closedloop.handoff.HandOff;
import org.closedloop.handoff.HandOffStanding;
import org.closedloop.handoff.HandOffState;
import org.closedloop.handoff.Ruling;
import org.closedloop.lead.LeadStage;
import org.closedloop.text.Wording;

/**
 * A hand-off as it stands in a list; what is not known is null.
 *
 * @param lead key of the lead
 * @param employee whom it is offered to, or who answered
 * @param interest kind of the last thing the lead asked for
 * @param subject what that was about
 * @param reason what Sales gave as reason, in words
 * @param due when the contract wants it answered; null without a clock
 * @param clock state of that clock
 */
public record HandOffRow(
    long id,
    String key,
    long leadId,
    String lead,
    String company,
    String person,
    String city,
    LeadStage stage,
    HandOffState state,
    int round,
    String team,
    String teamName,
    String employee,
    String employeeName,
    Instant offeredAt,
    Instant answeredAt,
    String interest,
    String subject,
    Integer points,
    String grade,
    String reasonCode,
    Wording reason,
    String nextStep,
    LocalDate resubmitOn,
    Short rating,
    String feedback,
    Instant confirmedAt,
    Instant disputedAt,
    Instant decidedAt,
    Ruling ruling,
    Due due)
    implements Serializable {

  static HandOffRow of(HandOff it, Names names, Asked asked, Wording reason, Due due) {
    HandOffStanding is = it.standing();
    return new HandOffRow(
        it.id(),
        it.key(),
        it.lead().id(),
        it.lead().sourceKey().toString(),
        it.lead().address().company(),
        it.lead().address().person(),
        it.lead().address().city(),
        it.lead().stage(),
        is.state(),
        it.round(),
        is.team(),
        names.team(is.team()),
        is.employee(),
        names.employee(is.employee()),
        is.offeredAt(),
        is.answeredAt(),
        asked.kind(),
        asked.subject(),
        it.score(),
        it.grade(),
        is.reason(),
        reason,
        is.nextStep(),
        is.resubmitOn(),
        is.rating(),
        is.feedback(),
        is.confirmedAt(),
        is.disputedAt(),
        is.decidedAt(),
        is.ruling(),
        due);
  }

  /** What a lead last asked for. */
  record Asked(String kind, String subject) {

    static final Asked NOTHING = new Asked(null, null);
  }

  /** How people and teams are called. */
  interface Names {
    String team(String code);

    String employee(String code);
  }
}
