package org.closedloop.sla;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.closedloop.organisation.Department;

/**
 * One version of the agreement: written as a draft, signed by every party's manager, in force until
 * another one takes its place or the parties end it together.
 *
 * <p>It judges what happens from the last signature on, never earlier, and only while it is in
 * force. What it has judged stays judged.
 */
@Entity
@Table(name = "agreement_version")
public class AgreementVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agreement_version")
  @SequenceGenerator(
      name = "agreement_version",
      sequenceName = "agreement_version_seq",
      allocationSize = 1000)
  private Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "agreement", updatable = false)
  private Agreement agreement;

  private int number;

  @Enumerated(EnumType.STRING)
  private AgreementState state = AgreementState.DRAFT;

  private Long goal;

  @Column(name = "valid_from")
  private Instant validFrom;

  @Column(name = "valid_to")
  private Instant validTo;

  @Column(name = "in_force_from")
  private Instant inForceFrom;

  @Column(name = "in_force_to")
  private Instant inForceTo;

  private String note;

  @Column(name = "attribution_model")
  private String attributionModel;

  @Column(name = "sourced_definition")
  private String sourcedDefinition;

  @Column(name = "look_back_days")
  private Integer lookBackDays;

  @Column(name = "half_life_days")
  private Integer halfLifeDays;

  @Column(name = "drafted_by")
  private String draftedBy;

  @Column(name = "drafted_at")
  private Instant draftedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "reset_side")
  private Department resetSide;

  @Column(name = "reset_asked_by")
  private String resetAskedBy;

  @Column(name = "reset_asked_at")
  private Instant resetAskedAt;

  @Column(name = "reset_reason")
  private String resetReason;

  @Column(name = "reset_by")
  private String resetBy;

  @Version private long version;

  @ElementCollection
  @CollectionTable(name = "agreement_party", joinColumns = @JoinColumn(name = "agreement_version"))
  @Enumerated(EnumType.STRING)
  @Column(name = "department")
  private Set<Department> parties = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "agreement_review", joinColumns = @JoinColumn(name = "agreement_version"))
  @Column(name = "on_day")
  private Set<LocalDate> reviews = new HashSet<>();

  @ElementCollection
  @CollectionTable(
      name = "agreement_signature",
      joinColumns = @JoinColumn(name = "agreement_version"))
  private List<Signature> signatures = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "transition_target",
      joinColumns = @JoinColumn(name = "agreement_version"))
  @MapKeyColumn(name = "transition")
  @Column(name = "target")
  private Map<String, BigDecimal> targets = new HashMap<>();

  @OneToMany(
      mappedBy = "agreement",
      cascade = CascadeType.ALL,
      orphanRemoval = true,
      fetch = FetchType.LAZY)
  @OrderBy("place")
  private List<Obligation> obligations = new ArrayList<>();

  protected AgreementVersion() {} // for JPA

  public AgreementVersion(
      Agreement agreement, int number, AgreementTerms terms, String draftedBy, Instant draftedAt) {
    this.agreement = requireNonNull(agreement, "agreement");
    this.number = number;
    this.draftedBy = requireNonNull(draftedBy, "draftedBy");
    this.draftedAt = requireNonNull(draftedAt, "draftedAt");
    write(terms);
  }

  /**
   * Writes other terms into a draft; signatures given before are void.
   *
   * @throws NotADraft if it is signed already
   */
  public void amend(AgreementTerms terms) {
    mustBeDraft();
    signatures.clear();
    write(terms);
  }

  /**
   * Signs for one party. With the last signature the version is signed.
   *
   * @throws NotADraft if it is signed already
   * @throws NotAParty if the department has nothing to sign
   * @throws SignsForOtherSide if this person has signed for another party
   */
  public void sign(Department party, String account, String signer, Instant at) {
    mustBeDraft();
    if (!parties.contains(party)) {
      throw new NotAParty(party);
    }
    for (Signature given : signatures) {
      if (given.department() == party) {
        throw new AlreadySigned(party, given.signer());
      }
      if (given.signedBy().equals(account)) {
        throw new SignsForOtherSide(given.department());
      }
    }
    signatures.add(new Signature(party, account, signer, at));
    if (signatures.size() == parties.size()) {
      state = AgreementState.SIGNED;
      inForceFrom = validFrom.isAfter(at) ? validFrom : at;
      inForceTo = validTo;
    }
  }

  /** A version signed later takes over; what this one has judged stays. */
  public void supersededBy(AgreementVersion next) {
    Instant end = next.inForceFrom;
    if (state != AgreementState.SIGNED || inForceTo != null && !inForceTo.isAfter(end)) {
      return;
    }
    state = AgreementState.SUPERSEDED;
    inForceTo = end.isAfter(inForceFrom) ? end : inForceFrom;
  }

  /**
   * Asks the other parties to end this version before its time.
   *
   * @throws NotInForce if there is nothing to end
   */
  public void askReset(Department party, String account, String reason, Instant at) {
    mustBeInForce(at);
    if (reason == null || reason.isBlank()) {
      throw new BadAgreement("reason-needed");
    }
    resetSide = party;
    resetAskedBy = account;
    resetAskedAt = at;
    resetReason = reason;
  }

  /**
   * Ends this version, as another party had asked. From then on nothing is judged until a further
   * version is signed.
   *
   * @throws NotInForce if there is nothing to end
   * @throws SignsForOtherSide if the same party or person had asked
   */
  public void confirmReset(Department party, String account, Instant at) {
    mustBeInForce(at);
    if (resetAskedBy == null) {
      throw new BadAgreement("reset-not-asked");
    }
    if (party == resetSide || account.equals(resetAskedBy)) {
      throw new SignsForOtherSide(resetSide);
    }
    state = AgreementState.RESET;
    resetBy = account;
    inForceTo = at;
  }

  /** Whether what happens at an instant is judged by this version. */
  public boolean isInForce(Instant at) {
    return inForceFrom != null
        && !at.isBefore(inForceFrom)
        && (inForceTo == null || at.isBefore(inForceTo));
  }

  /** The parties that have not signed yet. */
  public List<Department> unsigned() {
    return parties.stream()
        .filter(party -> signatures.stream().noneMatch(given -> given.department() == party))
        .sorted()
        .toList();
  }

  /** What it says. */
  public AgreementTerms terms() {
    List<PromiseTerms> promises =
        obligations.stream()
            .sorted(Comparator.comparingInt(Obligation::place))
            .map(Obligation::terms)
            .toList();
    return new AgreementTerms(
        goal,
        validFrom,
        validTo,
        parties,
        reviews,
        promises,
        targets,
        new CountingTerms(attributionModel, sourcedDefinition, lookBackDays, halfLifeDays),
        note);
  }

  private void write(AgreementTerms terms) {
    goal = terms.goal();
    validFrom = terms.validFrom();
    validTo = terms.validTo();
    note = terms.note();
    attributionModel = terms.counting().model();
    sourcedDefinition = terms.counting().sourced();
    lookBackDays = terms.counting().lookBackDays();
    halfLifeDays = terms.counting().halfLifeDays();
    parties.clear();
    parties.addAll(terms.parties());
    reviews.clear();
    reviews.addAll(terms.reviews());
    targets.clear();
    targets.putAll(terms.targets());
    Map<String, Obligation> before = new HashMap<>();
    obligations.forEach(obligation -> before.put(obligation.code(), obligation));
    int place = 0;
    for (PromiseTerms promise : terms.promises()) {
      Obligation known = before.remove(promise.code());
      if (known == null) {
        obligations.add(new Obligation(this, promise, place));
      } else {
        known.rewrite(promise, place);
      }
      place++;
    }
    obligations.removeAll(before.values());
  }

  private void mustBeDraft() {
    if (state != AgreementState.DRAFT) {
      throw new NotADraft(number);
    }
  }

  private void mustBeInForce(Instant at) {
    if (state != AgreementState.SIGNED || !isInForce(at)) {
      throw new NotInForce(number);
    }
  }

  public Long id() {
    return id;
  }

  public Agreement agreement() {
    return agreement;
  }

  public int number() {
    return number;
  }

  public AgreementState state() {
    return state;
  }

  /** From when it judges; empty for a draft. */
  public Optional<Instant> inForceFrom() {
    return Optional.ofNullable(inForceFrom);
  }

  /** Until when it judges; empty if nothing ends it yet. */
  public Optional<Instant> inForceTo() {
    return Optional.ofNullable(inForceTo);
  }

  public List<Signature> signatures() {
    return List.copyOf(signatures);
  }

  public String draftedBy() {
    return draftedBy;
  }

  public Instant draftedAt() {
    return draftedAt;
  }

  /** The party that asked to end it; empty if none did. */
  public Optional<Department> resetSide() {
    return Optional.ofNullable(resetSide);
  }

  /** Why it was ended or shall be; null if nobody asked. */
  public String resetReason() {
    return resetReason;
  }

  /** The account that asked to end it; null if nobody did. */
  public String resetAskedBy() {
    return resetAskedBy;
  }
}
