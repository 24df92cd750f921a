package org.closedloop.opportunity;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.closedloop.campaign.Money;
import org.closedloop.lead.FunnelEvent;
import org.closedloop.lead.Lead;
import org.closedloop.lead.Occasion;
import org.closedloop.source.HistoryRow;

/** One thing that happened to a deal: opened, moved, another amount, won, lost, re-opened. */
@Entity
@Table(name = "opportunity_change")
public class OpportunityChange extends HistoryRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "opportunity_change")
  @SequenceGenerator(
      name = "opportunity_change",
      sequenceName = "opportunity_change_seq",
      allocationSize = 1000)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "opportunity", updatable = false)
  private Opportunity opportunity;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lead", updatable = false)
  private Lead lead;

  @Enumerated(EnumType.STRING)
  private OpportunityChangeKind kind;

  private String stage;

  private Long amount;

  private String currency;

  private BigDecimal rate;

  @Column(name = "rate_on")
  private LocalDate rateOn;

  @Column(name = "reporting_amount")
  private Long reportingAmount;

  private String reason;

  private String actor;

  protected OpportunityChange() {} // for JPA

  OpportunityChange(
      Opportunity deal, OpportunityChangeKind kind, String stage, Money money, Occasion occasion) {
    super(occasion.at(), occasion.recordedAt());
    of(deal, kind, stage, occasion);
    price(money);
    lead.touched();
  }

  /** Takes the place of {@code wrong}, of the same kind; without an amount it keeps the old one. */
  OpportunityChange(
      OpportunityChange wrong, Optional<Money> right, boolean retracted, Occasion occasion) {
    super(wrong, occasion.at(), occasion.recordedAt(), retracted);
    of(wrong.opportunity(), wrong.kind, wrong.stage, occasion);
    price(right.orElseGet(wrong::money));
    lead.touched();
  }

  private void of(Opportunity deal, OpportunityChangeKind what, String movedTo, Occasion occasion) {
    opportunity = deal;
    lead = deal.lead();
    kind = what;
    stage = movedTo;
    reason = occasion.reason();
    actor = occasion.actor();
  }

  private void price(Money money) {
    if (money != null) {
      amount = money.cents();
      currency = money.currency();
      rate = money.rate();
      rateOn = money.rateOn();
      reportingAmount = money.reportingCents();
    }
  }

  private Opportunity opportunity() {
    return opportunity;
  }

  DealEvent event() {
    return new DealEvent(kind, at(), stage, money(), reason, order());
  }

  /** What this did to the lead's position; nothing for amounts and stages of the sales process. */
  Optional<FunnelEvent> funnelEvent() {
    long deal = opportunity.order();
    return Optional.ofNullable(
        switch (kind) {
          case OPENED -> FunnelEvent.dealOpened(deal, at(), order());
          case WON -> FunnelEvent.dealWon(deal, at(), order());
          case LOST -> FunnelEvent.dealLost(deal, at(), order());
          case REOPENED -> FunnelEvent.dealReopened(deal, at(), order());
          case STAGE, AMOUNT -> null;
        });
  }

  @Override
  public Long id() {
    return id;
  }

  public OpportunityChangeKind kind() {
    return kind;
  }

  public String stage() {
    return stage;
  }

  /** Null if this says nothing of an amount. */
  public Money money() {
    return amount == null ? null : new Money(amount, currency, rate, rateOn, reportingAmount);
  }

  public String reason() {
    return reason;
  }

  public String actor() {
    return actor;
  }
}
