package org.closedloop.lead;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.closedloop.account.Account;
import org.closedloop.account.Contact;
import org.closedloop.campaign.Slice;
import org.closedloop.source.HistoryRow;
import org.closedloop.source.SourceKey;
import org.closedloop.source.SourceSystem;

/**
 * A person or company that showed interest, followed from first inquiry to won or lost.
 *
 * <p>A lead only moves forward, except that Sales may recycle it to Marketing. Every move is kept
 * as a {@link StageChange}, everything else that changes figures as a {@link LeadProfile}: reports
 * read the history, never the current stage alone. Whatever changes the history leaves a mark for
 * the next night.
 */
@Entity
public class Lead {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lead")
  @SequenceGenerator(name = "lead", sequenceName = "lead_seq", allocationSize = 1000)
  private Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "source", updatable = false)
  private SourceSystem source;

  @Column(name = "source_key", nullable = false, updatable = false)
  private String key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  private Account account;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "contact_id")
  private Contact contact;

  @Embedded private Address address;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "recorded_at", nullable = false, updatable = false)
  private Instant recordedAt;

  @Enumerated(EnumType.STRING)
  private LeadStage stage;

  @Column(name = "stage_at")
  private Instant stageAt;

  @Enumerated(EnumType.STRING)
  private LeadStage furthest;

  private int cycle;

  @ManyToOne(optional = false)
  @JoinColumn(name = "slice")
  private Slice slice;

  private boolean excluded;

  @Version private long version;

  @OneToMany(mappedBy = "lead", cascade = CascadeType.PERSIST)
  @OrderBy("at, id")
  private List<StageChange> history = new ArrayList<>();

  @OneToMany(mappedBy = "lead", cascade = CascadeType.PERSIST)
  @OrderBy("at, id")
  private List<LeadProfile> profiles = new ArrayList<>();

  @OneToMany(mappedBy = "lead", cascade = CascadeType.PERSIST)
  private List<ChangedLead> marks = new ArrayList<>();

  @Transient private boolean marked;

  protected Lead() {} // for JPA

  /** A lead as a source names it, in its first stage. */
  public Lead(
      SourceSystem source, String key, Address address, Slice slice, LeadStage first, Occasion in) {
    this.source = requireNonNull(source, "source");
    this.key = requireNonNull(key, "key");
    this.address = requireNonNull(address, "address");
    this.createdAt = in.at();
    this.recordedAt = in.recordedAt();
    history.add(new StageChange(this, first, in));
    profiles.add(new LeadProfile(this, slice, in.at(), in.recordedAt()));
    restate(List.of());
  }

  /**
   * @param deals what this lead's deals did to its position
   * @throws IllegalStageChange if the funnel has no step from here to {@code next}
   */
  public void advanceTo(LeadStage next, Occasion occasion, Collection<FunnelEvent> deals) {
    if (!stage.leadsTo(next)) {
      throw new IllegalStageChange(stage, next);
    }
    history.add(new StageChange(this, next, occasion));
    restate(deals);
  }

  /**
   * Puts another stage or another time in the place of a wrong one; the wrong one stays readable.
   */
  public void correct(
      StageChange wrong, LeadStage right, Occasion occasion, Collection<FunnelEvent> deals) {
    history.add(new StageChange(wrong, Optional.of(right), occasion));
    restate(deals);
  }

  /** Takes back a move that never happened; it stays readable. */
  public void retract(StageChange wrong, Occasion occasion, Collection<FunnelEvent> deals) {
    history.add(new StageChange(wrong, Optional.empty(), occasion));
    restate(deals);
  }

  /** Moves the lead to other campaigns, teams or owners from then on. */
  public void belongTo(Slice next, Occasion occasion) {
    profiles.add(new LeadProfile(this, next, excluded, occasion));
    reprofile();
  }

  /**
   * Leaves the lead out of every figure because it is a test or spam.
   *
   * @throws ReasonMissing if nobody says why
   */
  public void exclude(Occasion occasion) {
    if (occasion.reason() == null || occasion.reason().isBlank()) {
      throw new ReasonMissing();
    }
    profiles.add(new LeadProfile(this, slice, true, occasion));
    reprofile();
  }

  /** Counts the lead again. */
  public void include(Occasion occasion) {
    profiles.add(new LeadProfile(this, slice, false, occasion));
    reprofile();
  }

  /** Takes the position the history and the deals say; called after a deal changed. */
  public final void restate(Collection<FunnelEvent> deals) {
    FunnelPosition position = position(deals);
    stage = position.stage();
    stageAt = position.since();
    furthest = position.furthest();
    cycle = position.cycle();
    reprofile();
  }

  /** Where this lead stands by its own history and its deals. */
  public FunnelPosition position(Collection<FunnelEvent> deals) {
    Stream<FunnelEvent> own = HistoryRow.effective(history).stream().map(StageChange::event);
    return FunnelPosition.of(createdAt, Stream.concat(own, deals.stream()).toList());
  }

  /** Leaves a mark for the next night, once per transaction. */
  public final void touched() {
    if (!marked) {
      marked = true;
      marks.add(new ChangedLead(this));
    }
  }

  private void reprofile() {
    List<LeadProfile> holding = LeadProfile.effective(profiles);
    LeadProfile last = holding.get(holding.size() - 1);
    slice = last.slice();
    excluded = last.isExcluded();
    touched();
  }

  public Long id() {
    return id;
  }

  public SourceKey sourceKey() {
    return new SourceKey(source.code(), key);
  }

  public Optional<Account> account() {
    return Optional.ofNullable(account);
  }

  public Optional<Contact> contact() {
    return Optional.ofNullable(contact);
  }

  public Address address() {
    return address == null ? Address.NONE : address;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public LeadStage stage() {
    return stage;
  }

  public Instant stageAt() {
    return stageAt;
  }

  public LeadStage furthest() {
    return furthest;
  }

  public int cycle() {
    return cycle;
  }

  public Slice slice() {
    return slice;
  }

  public boolean isExcluded() {
    return excluded;
  }

  public long version() {
    return version;
  }

  /** Every row, corrected ones included. */
  public List<StageChange> history() {
    return List.copyOf(history);
  }

  /** Every row, corrected ones included. */
  public List<LeadProfile> profiles() {
    return List.copyOf(profiles);
  }
}
