package org.closedloop.nextstep;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.closedloop.lead.Lead;

/** What somebody is going to do with a lead until a day. */
@Entity
@Table(name = "next_step")
public class NextStep {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "next_step")
  @SequenceGenerator(name = "next_step", sequenceName = "next_step_seq", allocationSize = 1000)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lead", updatable = false)
  private Lead lead;

  @Column(name = "due_on")
  private LocalDate dueOn;

  private String what;

  private String employee;

  @Column(name = "created_by", updatable = false)
  private String createdBy;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "done_by")
  private String doneBy;

  @Version private long version;

  protected NextStep() {} // for JPA

  /**
   * @param employee code of who does it
   * @throws StepUnclear if nobody says what is to be done, by whom or until when
   */
  public NextStep(
      Lead lead, String what, LocalDate dueOn, String employee, String createdBy, Instant now) {
    this.lead = requireNonNull(lead, "lead");
    this.createdBy = createdBy;
    this.createdAt = now;
    plan(what, dueOn, employee);
    lead.touched();
  }

  /**
   * Plans it anew.
   *
   * @throws StepDone if it is done already
   * @throws StepUnclear if nobody says what is to be done, by whom or until when
   */
  public void replan(String otherwise, LocalDate day, String by) {
    open();
    plan(otherwise, day, by);
  }

  private void plan(String what, LocalDate dueOn, String employee) {
    if (what == null || what.isBlank() || dueOn == null || employee == null || employee.isBlank()) {
      throw new StepUnclear();
    }
    this.what = what.strip();
    this.dueOn = dueOn;
    this.employee = employee;
  }

  /**
   * Notes that it is done.
   *
   * @throws StepDone if it was done already
   */
  public void done(String by, Instant now) {
    open();
    doneBy = by;
    doneAt = now;
    lead.touched();
  }

  private void open() {
    if (doneAt != null) {
      throw new StepDone(doneBy);
    }
  }

  public Long id() {
    return id;
  }

  public Lead lead() {
    return lead;
  }

  public LocalDate dueOn() {
    return dueOn;
  }

  public String what() {
    return what;
  }

  public String employee() {
    return employee;
  }

  /** Account of who planned it. */
  public String plannedBy() {
    return createdBy;
  }

  public Optional<Instant> doneAt() {
    return Optional.ofNullable(doneAt);
  }

  /** Counts how often it was changed. */
  public long version() {
    return version;
  }
}
