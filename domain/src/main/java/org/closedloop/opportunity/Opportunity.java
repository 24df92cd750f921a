package org.closedloop.opportunity;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.closedloop.account.Account;
import org.closedloop.campaign.Money;
import org.closedloop.lead.FunnelEvent;
import org.closedloop.lead.Lead;
import org.closedloop.lead.Occasion;
import org.closedloop.lead.ReasonMissing;
import org.closedloop.source.HistoryRow;
import org.closedloop.source.SourceKey;
import org.closedloop.source.SourceSystem;

/**
 * A deal with a lead, with its amount and how it ended.
 *
 * <p>Everything that happens is kept as an {@link OpportunityChange}; a deal that is re-opened
 * keeps its earlier closings with their reasons. A deal moves its lead: {@link
 * Opportunities#settle} gives the lead the position that follows.
 */
@Entity
public class Opportunity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "opportunity")
  @SequenceGenerator(name = "opportunity", sequenceName = "opportunity_seq", allocationSize = 1000)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lead", updatable = false)
  private Lead lead;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  private Account account;

  @ManyToOne(optional = false)
  @JoinColumn(name = "source", updatable = false)
  private SourceSystem source;

  @Column(name = "source_key", nullable = false, updatable = false)
  private String key;

  private String name;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt;

  private String stage;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Column(name = "closed_at")
  private Instant closedAt;

  private Long amount;

  private String currency;

  @Column(name = "reporting_amount")
  private Long reportingAmount;

  private String reason;

  private String owner;

  private String product;

  private int cycle;

  @Version private long version;

  @OneToMany(mappedBy = "opportunity", cascade = CascadeType.PERSIST)
  @OrderBy("at, id")
  private List<OpportunityChange> history = new ArrayList<>();

  protected Opportunity() {} // for JPA

  /**
   * A deal opened here.
   *
   * @param own the system that stands for this application
   * @param money the expected amount, or null
   */
  public Opportunity(Lead lead, SourceSystem own, DealTerms terms, Money money, Occasion occasion) {
    this.lead = requireNonNull(lead, "lead");
    this.source = requireNonNull(own, "own");
    this.key = UUID.randomUUID().toString();
    this.account = lead.account().orElse(null);
    this.name = terms.name();
    this.owner = terms.owner();
    this.product = terms.product();
    this.recordedAt = occasion.recordedAt();
    append(OpportunityChangeKind.OPENED, null, money, occasion);
  }

  public void moveTo(String next, Occasion occasion) {
    refuseIfClosed();
    append(OpportunityChangeKind.STAGE, next, null, occasion);
  }

  public void changeAmount(Money money, Occasion occasion) {
    refuseIfClosed();
    append(OpportunityChangeKind.AMOUNT, null, requireNonNull(money, "money"), occasion);
  }

  /**
   * @param money what it was won for
   */
  public void win(Money money, Occasion occasion) {
    refuseIfClosed();
    append(OpportunityChangeKind.WON, null, requireNonNull(money, "money"), occasion);
  }

  /**
   * @param money what was lost, or null if nobody knows
   * @throws ReasonMissing if nobody says why
   */
  public void lose(Money money, Occasion occasion) {
    refuseIfClosed();
    if (occasion.reason() == null || occasion.reason().isBlank()) {
      throw new ReasonMissing();
    }
    append(OpportunityChangeKind.LOST, null, money, occasion);
  }

  /** Takes the deal up again, as a new cycle. */
  public void reopen(Occasion occasion) {
    if (outcome == Outcome.OPEN) {
      throw new NotClosed();
    }
    append(OpportunityChangeKind.REOPENED, null, null, occasion);
  }

  /** Puts another time or amount in the place of a wrong one; the wrong one stays readable. */
  public void correct(OpportunityChange wrong, Optional<Money> right, Occasion occasion) {
    history.add(new OpportunityChange(wrong, right, false, occasion));
    restate();
  }

  /** Takes back what never happened; it stays readable. */
  public void retract(OpportunityChange wrong, Occasion occasion) {
    history.add(new OpportunityChange(wrong, Optional.empty(), true, occasion));
    restate();
  }

  private void append(OpportunityChangeKind kind, String movedTo, Money money, Occasion occasion) {
    history.add(new OpportunityChange(this, kind, movedTo, money, occasion));
    restate();
  }

  private void refuseIfClosed() {
    if (outcome != Outcome.OPEN) {
      throw new AlreadyClosed(outcome.name());
    }
  }

  private void restate() {
    List<OpportunityChange> holding = HistoryRow.effective(history);
    DealState state = DealState.of(holding.stream().map(OpportunityChange::event).toList());
    openedAt =
        holding.stream()
            .filter(change -> change.kind() == OpportunityChangeKind.OPENED)
            .map(OpportunityChange::at)
            .findFirst()
            .orElse(openedAt);
    stage = state.stage();
    outcome = state.outcome();
    closedAt = state.closedAt();
    reason = state.reason();
    cycle = state.cycle();
    Money money = state.money();
    amount = money == null ? null : money.cents();
    currency = money == null ? null : money.currency();
    reportingAmount = money == null ? null : money.reportingCents();
  }

  /** What this deal did to its lead's position. */
  List<FunnelEvent> funnelEvents() {
    return HistoryRow.effective(history).stream()
        .flatMap(change -> change.funnelEvent().stream())
        .toList();
  }

  long order() {
    return id == null ? Long.MAX_VALUE : id;
  }

  public Long id() {
    return id;
  }

  /** Code of the employee it belongs to, or null. */
  public String owner() {
    return owner;
  }

  public Lead lead() {
    return lead;
  }

  public Optional<Account> account() {
    return Optional.ofNullable(account);
  }

  public SourceKey sourceKey() {
    return new SourceKey(source.code(), key);
  }

  public DealTerms terms() {
    return new DealTerms(name, owner, product);
  }

  public Instant openedAt() {
    return openedAt;
  }

  public String stage() {
    return stage;
  }

  public Outcome outcome() {
    return outcome;
  }

  /** Null while the deal is open. */
  public Instant closedAt() {
    return closedAt;
  }

  /** In the smallest unit of {@link #currency()}; null if nobody gave one. */
  public Long amount() {
    return amount;
  }

  public String currency() {
    return currency;
  }

  /** In company cents; null if nobody gave an amount. */
  public Long reportingAmount() {
    return reportingAmount;
  }

  /** Why it was won or lost; null while the deal is open. */
  public String reason() {
    return reason;
  }

  public int cycle() {
    return cycle;
  }

  /** Every row, corrected ones included. */
  public List<OpportunityChange> history() {
    return List.copyOf(history);
  }
}
