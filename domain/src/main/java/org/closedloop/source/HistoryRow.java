package org.closedloop.source;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Something that happened, written down once and never changed.
 *
 * <p>It bears two clocks: when it happened, and when we learned of it. A correction is a further
 * row that names the row it replaces; a retraction replaces it by nothing.
 */
@MappedSuperclass
public abstract class HistoryRow {

  @Column(nullable = false, updatable = false)
  private Instant at;

  @Column(name = "recorded_at", nullable = false, updatable = false)
  private Instant recordedAt;

  @Column(nullable = false, updatable = false)
  private short source;

  @Column(name = "source_key", nullable = false, updatable = false)
  private String sourceKey;

  @Column(nullable = false, updatable = false)
  private short revision;

  @Column(updatable = false)
  private Long corrects;

  @Column(nullable = false, updatable = false)
  private boolean retracted;

  protected HistoryRow() {} // for JPA

  /** Something entered here, under a key of its own. */
  protected HistoryRow(Instant at, Instant recordedAt) {
    this.at = requireNonNull(at, "at");
    this.recordedAt = requireNonNull(recordedAt, "recordedAt");
    this.source = SourceSystem.OWN;
    this.sourceKey = UUID.randomUUID().toString();
  }

  /** What takes the place of {@code wrong}, which must be stored already. */
  protected HistoryRow(HistoryRow wrong, Instant at, Instant recordedAt, boolean retracted) {
    this.at = requireNonNull(at, "at");
    this.recordedAt = requireNonNull(recordedAt, "recordedAt");
    this.source = wrong.source;
    this.sourceKey = wrong.sourceKey;
    this.revision = (short) (wrong.revision + 1);
    this.corrects = requireNonNull(wrong.id(), "a row is corrected after it was stored");
    this.retracted = retracted;
  }

  /** The rows that hold, in time: those no other row corrects and that are no retraction. */
  public static <R extends HistoryRow> List<R> effective(Collection<R> rows) {
    Set<Long> corrected =
        rows.stream().map(R::corrects).filter(Objects::nonNull).collect(Collectors.toSet());
    return rows.stream()
        .filter(row -> !row.isRetraction() && (row.id() == null || !corrected.contains(row.id())))
        .sorted(inTime())
        .toList();
  }

  private static Comparator<HistoryRow> inTime() {
    return Comparator.comparing(HistoryRow::at).thenComparingLong(HistoryRow::order);
  }

  /** Null until the row is stored. */
  public abstract Long id();

  /** The id; rows not stored yet come last. */
  public long order() {
    Long id = id();
    return id == null ? Long.MAX_VALUE : id;
  }

  public Instant at() {
    return at;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** Id of the row this one takes the place of, or null. */
  public Long corrects() {
    return corrects;
  }

  public boolean isRetraction() {
    return retracted;
  }
}
