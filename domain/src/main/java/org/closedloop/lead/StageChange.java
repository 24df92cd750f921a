package org.closedloop.lead;

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
import java.time.Instant;
import java.util.Optional;
import org.closedloop.source.HistoryRow;

/** One move of a lead through the funnel: into which stage, when, by whom and why. */
@Entity
@Table(name = "stage_change")
public class StageChange extends HistoryRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stage_change")
  @SequenceGenerator(
      name = "stage_change",
      sequenceName = "stage_change_seq",
      allocationSize = 1000)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lead", updatable = false)
  private Lead lead;

  @Enumerated(EnumType.STRING)
  private LeadStage stage;

  private String actor;

  private String reason;

  protected StageChange() {} // for JPA

  /** The first stage of a lead. */
  StageChange(Lead lead, LeadStage stage, Instant at, Instant recordedAt) {
    super(at, recordedAt);
    this.lead = lead;
    this.stage = stage;
  }

  StageChange(Lead lead, LeadStage stage, Occasion occasion) {
    super(occasion.at(), occasion.recordedAt());
    this.lead = lead;
    this.stage = stage;
    note(occasion);
  }

  /** Takes the place of {@code wrong}; without a stage, by nothing. */
  StageChange(StageChange wrong, Optional<LeadStage> right, Occasion occasion) {
    super(wrong, occasion.at(), occasion.recordedAt(), right.isEmpty());
    this.lead = wrong.lead();
    this.stage = right.orElse(wrong.stage);
    note(occasion);
  }

  private void note(Occasion occasion) {
    actor = occasion.actor();
    reason = occasion.reason();
  }

  private Lead lead() {
    return lead;
  }

  FunnelEvent event() {
    return FunnelEvent.entered(stage, at(), order());
  }

  @Override
  public Long id() {
    return id;
  }

  public LeadStage stage() {
    return stage;
  }

  public String actor() {
    return actor;
  }

  public String reason() {
    return reason;
  }
}
