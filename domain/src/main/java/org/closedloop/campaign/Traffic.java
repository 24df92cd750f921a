package org.closedloop.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;

/** How many visits a channel brought on a day; a correction names the row it replaces. */
@Entity
public class Traffic {

  @Id private long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "slice", updatable = false)
  private Slice slice;

  @Column(name = "on_day")
  private LocalDate onDay;

  private long visits;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  private short source;

  @Column(name = "source_key")
  private String sourceKey;

  private short revision;

  private Long corrects;

  private boolean retracted;

  protected Traffic() {} // for JPA

  public long id() {
    return id;
  }

  public Slice slice() {
    return slice;
  }

  public LocalDate onDay() {
    return onDay;
  }

  public long visits() {
    return visits;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public Long corrects() {
    return corrects;
  }

  public boolean retracted() {
    return retracted;
  }
}
