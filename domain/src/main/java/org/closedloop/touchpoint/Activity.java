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
import org.closedloop.lead.Lead;
import org.closedloop.lead.Occasion;
import org.closedloop.source.HistoryRow;

/** What Sales did with a lead: a call, an e-mail, a meeting, an offer, a note. */
@Entity
public class Activity extends HistoryRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "activity")
  @SequenceGenerator(name = "activity", sequenceName = "activity_seq", allocationSize = 1000)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lead", updatable = false)
  private Lead lead;

  @Enumerated(EnumType.STRING)
  private ActivityKind kind;

  private boolean outbound;

  private String employee;

  private String outcome;

  private String subject;

  protected Activity() {} // for JPA

  /**
   * @param employee code of who did it; null if it is not one of our employees
   */
  public Activity(Lead lead, Contacted contacted, String employee, Occasion occasion) {
    super(occasion.at(), occasion.recordedAt());
    this.lead = lead;
    this.employee = employee;
    note(contacted);
    lead.touched();
  }

  private Activity(Activity wrong, Optional<Contacted> right, Occasion occasion) {
    super(wrong, occasion.at(), occasion.recordedAt(), right.isEmpty());
    this.lead = wrong.lead();
    this.employee = wrong.employee;
    note(right.orElseGet(wrong::contacted));
    lead.touched();
  }

  /** The row that takes the place of this one. */
  public Activity correctedTo(Contacted right, Occasion occasion) {
    return new Activity(this, Optional.of(right), occasion);
  }

  /** The row that says this never happened. */
  public Activity retracted(Occasion occasion) {
    return new Activity(this, Optional.empty(), occasion);
  }

  private void note(Contacted contacted) {
    kind = contacted.kind();
    outbound = contacted.outbound();
    outcome = contacted.outcome();
    subject = contacted.subject();
  }

  @Override
  public Long id() {
    return id;
  }

  public Lead lead() {
    return lead;
  }

  public Contacted contacted() {
    return new Contacted(kind, outbound, outcome, subject);
  }

  public String employee() {
    return employee;
  }
}
