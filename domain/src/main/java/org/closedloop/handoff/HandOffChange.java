package org.closedloop.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.closedloop.lead.Lead;
import org.closedloop.source.HistoryRow;

/** One step in offering a lead to Sales: offered, answered, withdrawn, given to somebody else. */
@Entity
@Table(name = "hand_off_change")
public class HandOffChange extends HistoryRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hand_off_change")
  @SequenceGenerator(
      name = "hand_off_change",
      sequenceName = "hand_off_change_seq",
      allocationSize = 1000)
  private Long id;

  @Column(name = "hand_off")
  private String handOff;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "offer", updatable = false)
  private HandOff offer;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lead", updatable = false)
  private Lead lead;

  @Enumerated(EnumType.STRING)
  private HandOffChangeKind kind;

  private String team;
  private String employee;
  private String reason;

  @Column(name = "next_step")
  private String nextStep;

  @Column(name = "resubmit_on")
  private LocalDate resubmitOn;

  private Short rating;
  private String feedback;
  private String actor;

  protected HandOffChange() {} // for JPA

  HandOffChange(HandOff offer, HandOffStep step) {
    super(step.at(), step.at());
    this.offer = offer;
    handOff = offer.key();
    lead = offer.lead();
    kind = step.kind();
    team = step.team();
    employee = step.employee();
    reason = step.reason();
    nextStep = step.nextStep();
    resubmitOn = step.resubmitOn();
    rating = step.rating();
    feedback = step.feedback();
    actor = step.actor();
  }

  @Override
  public Long id() {
    return id;
  }

  /** Names the offer to which this step belongs. */
  public String handOff() {
    return handOff;
  }

  public HandOffStep step() {
    return new HandOffStep(
        kind, at(), team, employee, reason, nextStep, resubmitOn, rating, feedback, actor);
  }

  public HandOffChangeKind kind() {
    return kind;
  }

  public String team() {
    return team;
  }

  public String employee() {
    return employee;
  }

  public String reason() {
    return reason;
  }

  public String nextStep() {
    return nextStep;
  }

  /** When to look at the lead again; null if nobody said. */
  public LocalDate resubmitOn() {
    return resubmitOn;
  }

  /** Quality of the offered lead from 1 (useless) to 5; null if nobody judged it. */
  public Short rating() {
    return rating;
  }

  public String feedback() {
    return feedback;
  }

  public String actor() {
    return actor;
  }
}
