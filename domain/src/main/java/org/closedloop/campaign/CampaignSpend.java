package org.closedloop.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Cost booked on a campaign or channel on a day; a correction names the row it replaces. */
@Entity
@Table(name = "campaign_spend")
public class CampaignSpend {

  @Id private long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "slice", updatable = false)
  private Slice slice;

  @Column(name = "booked_on")
  private LocalDate bookedOn;

  private long amount;

  private String currency;

  private BigDecimal rate;

  @Column(name = "rate_on")
  private LocalDate rateOn;

  @Column(name = "reporting_amount")
  private long reportingAmount;

  private String note;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  private short source;

  @Column(name = "source_key")
  private String sourceKey;

  private short revision;

  private Long corrects;

  private boolean retracted;

  protected CampaignSpend() {} // for JPA

  public long id() {
    return id;
  }

  public Slice slice() {
    return slice;
  }

  public LocalDate bookedOn() {
    return bookedOn;
  }

  public long amount() {
    return amount;
  }

  public String currency() {
    return currency;
  }

  public BigDecimal rate() {
    return rate;
  }

  public LocalDate rateOn() {
    return rateOn;
  }

  public long reportingAmount() {
    return reportingAmount;
  }

  public String note() {
    return note;
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
