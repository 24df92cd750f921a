package org.closedloop.worklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.closedloop.touchpoint.ActivityKind;

/** One row of a worklist that was brought back, and what became of it. */
@Entity
@Table(name = "worklist_entry")
public class WorklistEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "worklist_entry")
  @SequenceGenerator(
      name = "worklist_entry",
      sequenceName = "worklist_entry_seq",
      allocationSize = 1000)
  private Long id;

  @Column(updatable = false)
  private String account;

  @Column(updatable = false)
  private String fingerprint;

  @Column(name = "file_name", updatable = false)
  private String fileName;

  @Column(name = "row_number", updatable = false)
  private int rowNumber;

  @Column(name = "brought_at", updatable = false)
  private Instant broughtAt;

  @Column(updatable = false)
  private String lead;

  @Column(updatable = false)
  private String company;

  @Column(updatable = false)
  private Long step;

  @Column(name = "step_version", updatable = false)
  private Long stepVersion;

  @Column(name = "contacted_at", updatable = false)
  private Instant contactedAt;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private ActivityKind kind;

  @Column(updatable = false)
  private String outcome;

  @Column(updatable = false)
  private String subject;

  @Column(updatable = false)
  private boolean done;

  @Column(name = "next_step", updatable = false)
  private String nextStep;

  @Column(name = "next_due", updatable = false)
  private LocalDate nextDue;

  @Column(updatable = false)
  private String unread;

  @Enumerated(EnumType.STRING)
  private EntryState state = EntryState.KEPT;

  private String reason;
  private boolean contested;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Version private long version;

  protected WorklistEntry() {} // for JPA

  /**
   * @param fingerprint the same for the same words about the same state of the same step
   * @param rowNumber in the file, from 1
   */
  public WorklistEntry(
      String account, String fingerprint, String fileName, int rowNumber, Told told, Instant now) {
    this.account = account;
    this.fingerprint = fingerprint;
    this.fileName = fileName;
    this.rowNumber = rowNumber;
    this.broughtAt = now;
    this.lead = told.lead();
    this.company = told.company();
    this.step = told.step();
    this.stepVersion = told.stepVersion();
    this.contactedAt = told.contactedAt();
    this.kind = told.kind();
    this.outcome = told.outcome();
    this.subject = told.subject();
    this.done = told.done();
    this.nextStep = told.nextStep();
    this.nextDue = told.nextDue();
    this.unread = told.unread();
  }

  /** Everything it says stands with the lead now. */
  public void taken(Instant now) {
    settle(EntryState.TAKEN, now);
    reason = null;
    contested = false;
  }

  /**
   * It could not be taken over; its words stay.
   *
   * @param why for people
   * @param conflict whether it may be taken over all the same
   */
  public void kept(String why, boolean conflict) {
    open();
    reason = why;
    contested = conflict;
  }

  /** It does not count. */
  public void dropped(Instant now) {
    settle(EntryState.DROPPED, now);
  }

  private void settle(EntryState outcomeOfIt, Instant now) {
    open();
    state = outcomeOfIt;
    settledAt = now;
  }

  private void open() {
    if (state != EntryState.KEPT) {
      throw new EntrySettled();
    }
  }

  public Long id() {
    return id;
  }

  public String account() {
    return account;
  }

  public String fileName() {
    return fileName;
  }

  public int rowNumber() {
    return rowNumber;
  }

  public Instant broughtAt() {
    return broughtAt;
  }

  public EntryState state() {
    return state;
  }

  /** Why it was kept, for people; null if it was not. */
  public String reason() {
    return reason;
  }

  /** Whether somebody else changed something meanwhile, so that a person may decide. */
  public boolean contested() {
    return contested;
  }

  /** What the row says. */
  public Told told() {
    return new Told(
        lead,
        company,
        step,
        stepVersion,
        contactedAt,
        kind,
        outcome,
        subject,
        done,
        nextStep,
        nextDue,
        unread);
  }
}
