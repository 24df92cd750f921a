package org.closedloop.lead;

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
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.closedloop.campaign.Slice;

/**
 * Where a lead belongs from an instant on, and whether it counts at all.
 *
 * <p>Never changed; a correction is a further row that names the row it replaces.
 */
@Entity
@Table(name = "lead_profile")
public class LeadProfile {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lead_profile")
  @SequenceGenerator(
      name = "lead_profile",
      sequenceName = "lead_profile_seq",
      allocationSize = 1000)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lead", updatable = false)
  private Lead lead;

  @Column(nullable = false, updatable = false)
  private Instant at;

  @Column(name = "recorded_at", nullable = false, updatable = false)
  private Instant recordedAt;

  @ManyToOne(optional = false)
  @JoinColumn(name = "slice", updatable = false)
  private Slice slice;

  @Column(updatable = false)
  private boolean excluded;

  @Column(updatable = false)
  private String actor;

  @Column(updatable = false)
  private String reason;

  @Column(updatable = false)
  private Long corrects;

  protected LeadProfile() {} // for JPA

  /** Where a lead belongs from its beginning. */
  LeadProfile(Lead lead, Slice slice, Instant at, Instant recordedAt) {
    this.lead = lead;
    this.slice = requireNonNull(slice, "slice");
    this.at = at;
    this.recordedAt = recordedAt;
  }

  LeadProfile(Lead lead, Slice slice, boolean excluded, Occasion occasion) {
    this(lead, slice, occasion.at(), occasion.recordedAt());
    this.excluded = excluded;
    this.actor = occasion.actor();
    this.reason = occasion.reason();
  }

  /** The rows that hold, in time. */
  static List<LeadProfile> effective(Collection<LeadProfile> rows) {
    Set<Long> corrected =
        rows.stream()
            .map(LeadProfile::corrects)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return rows.stream()
        .filter(row -> row.id == null || !corrected.contains(row.id))
        .sorted(
            Comparator.comparing(LeadProfile::at)
                .thenComparing(row -> row.id, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  public Long id() {
    return id;
  }

  public Instant at() {
    return at;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public Slice slice() {
    return slice;
  }

  public boolean isExcluded() {
    return excluded;
  }

  public String actor() {
    return actor;
  }

  public String reason() {
    return reason;
  }

  /** Id of the row this one takes the place of, or null. */
  public Long corrects() {
    return corrects;
  }
}
