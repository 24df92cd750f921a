package org.closedloop.touchpoint;

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
import java.util.Optional;
import org.closedloop.campaign.Slice;
import org.closedloop.lead.Lead;
import org.closedloop.lead.Occasion;
import org.closedloop.source.HistoryRow;

/**
 * One contact of a lead with a campaign, such as a form or an opened e-mail.
 *
 * <p>Its slice holds channel, campaign and content as they were known when it arrived.
 */
@Entity
public class Touchpoint extends HistoryRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "touchpoint")
  @SequenceGenerator(name = "touchpoint", sequenceName = "touchpoint_seq", allocationSize = 1000)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lead", updatable = false)
  private Lead lead;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "slice", updatable = false)
  private Slice slice;

  @Enumerated(EnumType.STRING)
  private TouchpointKind kind;

  private String subject;

  protected Touchpoint() {} // for JPA

  public Touchpoint(
      Lead lead, TouchpointKind kind, Slice slice, String subject, Occasion occasion) {
    super(occasion.at(), occasion.recordedAt());
    this.lead = lead;
    this.kind = kind;
    this.slice = slice;
    this.subject = subject;
    lead.touched();
  }

  private Touchpoint(Touchpoint wrong, Optional<TouchpointKind> right, Occasion occasion) {
    super(wrong, occasion.at(), occasion.recordedAt(), right.isEmpty());
    this.lead = wrong.lead();
    this.kind = right.orElse(wrong.kind);
    this.slice = wrong.slice();
    this.subject = wrong.subject;
    lead.touched();
  }

  /** The row that takes the place of this one: of another kind or at another time. */
  public Touchpoint correctedTo(TouchpointKind right, Occasion occasion) {
    return new Touchpoint(this, Optional.of(right), occasion);
  }

  /** The row that says this never happened. */
  public Touchpoint retracted(Occasion occasion) {
    return new Touchpoint(this, Optional.empty(), occasion);
  }

  @Override
  public Long id() {
    return id;
  }

  public Lead lead() {
    return lead;
  }

  public Slice slice() {
    return slice;
  }

  public TouchpointKind kind() {
    return kind;
  }

  public String subject() {
    return subject;
  }
}
