package org.closedloop.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a hand-off stands by the steps taken so far: one step after the other, whether people take
 * them here or another system reports them.
 *
 * <p>The first offer counts and the last answer holds; people here answer once only, another system
 * may correct itself. A step that has no place where the hand-off stands changes nothing.
 */
@Embeddable
public class HandOffStanding {

  @Enumerated(EnumType.STRING)
  private HandOffState state;

  private String team;

  private String employee;

  @Column(name = "offered_at")
  private Instant offeredAt;

  @Column(name = "offered_by")
  private String offeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "answered_by")
  private String answeredBy;

  private String reason;

  @Column(name = "next_step")
  private String nextStep;

  @Column(name = "resubmit_on")
  private LocalDate resubmitOn;

  private Short rating;

  private String feedback;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "confirmed_by")
  private String confirmedBy;

  @Column(name = "disputed_at")
  private Instant disputedAt;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Enumerated(EnumType.STRING)
  private Ruling ruling;

  @Transient private boolean offerKnown;

  protected HandOffStanding() {} // for JPA and for its beginning

  /**
   * What these steps lead to; nothing without any.
   *
   * @param inTime in the order in which they happened
   */
  public static Optional<HandOffStanding> of(List<HandOffStep> inTime) {
    HandOffStanding standing = new HandOffStanding();
    inTime.forEach(standing::take);
    return standing.state == null ? Optional.empty() : Optional.of(standing);
  }

  final void take(HandOffStep step) {
    if (state == null) {
      state = HandOffState.OPEN;
      team = step.team();
      offeredAt = step.at();
    }
    switch (step.kind()) {
      case OFFERED -> offered(step);
      case ACCEPTED, RETURNED, DECLINED, WITHDRAWN -> ended(step);
      case REASSIGNED -> reassigned(step);
      case CONFIRMED -> confirmed(step);
      case DISPUTED -> disputed(step);
      case DECIDED -> decided(step);
    }
  }

  private void offered(HandOffStep step) {
    if (offerKnown) {
      return;
    }
    offerKnown = true;
    offeredAt = step.at();
    offeredBy = step.actor();
    if (state == HandOffState.OPEN) {
      team = step.team();
      employee = step.employee();
    }
  }

  private void ended(HandOffStep step) {
    state = HandOffState.valueOf(step.kind().name());
    answeredAt = step.at();
    answeredBy = step.employee() == null ? step.actor() : step.employee();
    team = step.team() == null ? team : step.team();
    employee = step.employee() == null ? employee : step.employee();
    reason = step.reason();
    nextStep = step.nextStep();
    resubmitOn = step.resubmitOn();
    rating = step.rating();
    feedback = step.feedback();
  }

  private void reassigned(HandOffStep step) {
    if (canBeReassigned()) {
      team = step.team() == null ? team : step.team();
      employee = step.employee();
    }
  }

  private void confirmed(HandOffStep step) {
    if (isToBeConfirmed()) {
      confirmedAt = step.at();
      confirmedBy = step.employee() == null ? step.actor() : step.employee();
      nextStep = step.nextStep() == null ? nextStep : step.nextStep();
      resubmitOn = step.resubmitOn() == null ? resubmitOn : step.resubmitOn();
    }
  }

  private void disputed(HandOffStep step) {
    if (canBeDisputed()) {
      disputedAt = step.at();
    }
  }

  private void decided(HandOffStep step) {
    if (isDisputed()) {
      decidedAt = step.at();
      ruling = Ruling.named(step.reason()).orElse(null);
    }
  }

  boolean canBeReassigned() {
    return state == HandOffState.OPEN || state == HandOffState.ACCEPTED;
  }

  /** Whether Marketing still owes an answer to the return. */
  public boolean isToBeConfirmed() {
    return state == HandOffState.RETURNED && confirmedAt == null;
  }

  public boolean canBeDisputed() {
    return (state == HandOffState.RETURNED || state == HandOffState.DECLINED) && disputedAt == null;
  }

  /** Whether it waits for a manager's decision. */
  public boolean isDisputed() {
    return disputedAt != null && decidedAt == null;
  }

  public HandOffState state() {
    return state;
  }

  public String team() {
    return team;
  }

  /** Whom it is offered to; afterwards who answered. */
  public String employee() {
    return employee;
  }

  public Instant offeredAt() {
    return offeredAt;
  }

  public String offeredBy() {
    return offeredBy;
  }

  /** When it was answered or withdrawn; null while it is open. */
  public Instant answeredAt() {
    return answeredAt;
  }

  public String answeredBy() {
    return answeredBy;
  }

  public String reason() {
    return reason;
  }

  public String nextStep() {
    return nextStep;
  }

  public LocalDate resubmitOn() {
    return resubmitOn;
  }

  public Short rating() {
    return rating;
  }

  public String feedback() {
    return feedback;
  }

  public Instant confirmedAt() {
    return confirmedAt;
  }

  public String confirmedBy() {
    return confirmedBy;
  }

  public Instant disputedAt() {
    return disputedAt;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public Ruling ruling() {
    return ruling;
  }
}
