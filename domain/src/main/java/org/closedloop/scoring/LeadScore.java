package org.closedloop.scoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a lead is worth calling, as lists are sorted by it; written by the scoring itself only. */
@Entity
@Table(name = "lead_score")
public class LeadScore {

  @Id
  @Column(name = "lead", updatable = false)
  private long lead;

  @Column(updatable = false)
  private int points;

  @Column(updatable = false)
  private String grade;

  @Column(updatable = false)
  private boolean hot;

  protected LeadScore() {} // for JPA

  public long lead() {
    return lead;
  }

  public int points() {
    return points;
  }

  public String grade() {
    return grade;
  }

  public boolean isHot() {
    return hot;
  }
}
