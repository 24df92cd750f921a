package org.closedloop.organisation;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days on which somebody is not there, and who stands in meanwhile.
 *
 * <p>It is never changed: whoever comes back earlier withdraws it and enters another one.
 */
@Entity
public class Absence {

  private static final long LONGEST_DAYS = 1_200; // parental leave

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "absence_seq")
  @SequenceGenerator(name = "absence_seq", sequenceName = "absence_seq", allocationSize = 1000)
  private long id;

  private String employee;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private LocalDate lastDay;

  private String deputy;

  @Enumerated(EnumType.STRING)
  private AbsenceReason reason;

  private String note;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  private boolean retracted;

  @Version private long version;

  protected Absence() {} // for JPA

  /**
   * An absence, last day included.
   *
   * @param employee code of who is away
   * @param deputy code of who stands in; null for nobody in particular
   * @param recordedBy account name of who entered it
   */
  public Absence(
      String employee,
      LocalDate firstDay,
      LocalDate lastDay,
      String deputy,
      AbsenceReason reason,
      String recordedBy,
      Instant recordedAt) {
    this.employee = requireNonNull(employee, "employee");
    this.firstDay = requireNonNull(firstDay, "firstDay");
    this.lastDay = requireNonNull(lastDay, "lastDay");
    this.reason = requireNonNull(reason, "reason");
    this.recordedBy = requireNonNull(recordedBy, "recordedBy");
    this.recordedAt = requireNonNull(recordedAt, "recordedAt");
    if (lastDay.isBefore(firstDay) || ChronoUnit.DAYS.between(firstDay, lastDay) > LONGEST_DAYS) {
      throw new BadAbsence(firstDay, lastDay);
    }
    if (employee.equals(deputy)) {
      throw new OwnDeputy(employee);
    }
    this.deputy = deputy;
  }

  /** Takes it back: the person is there after all. */
  public void retract() {
    retracted = true;
  }

  public boolean covers(LocalDate day) {
    return !retracted && !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  public long id() {
    return id;
  }

  public String employee() {
    return employee;
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  /** The last day away, included. */
  public LocalDate lastDay() {
    return lastDay;
  }

  public Optional<String> deputy() {
    return Optional.ofNullable(deputy);
  }

  public AbsenceReason reason() {
    return reason;
  }

  public String recordedBy() {
    return recordedBy;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public boolean isRetracted() {
    return retracted;
  }
}
