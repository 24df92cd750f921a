package org.closedloop.sync.intake;

/**
 * What became of rows: each one read is exactly one of created, changed, unchanged and rejected.
 *
 * @param warnings values that were left out or cut; rows may have several
 */
public record Tally(
    long read, long created, long changed, long unchanged, long rejected, long warnings) {

  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

  public Tally plus(Tally other) {
    return new Tally(
        read + other.read,
        created + other.created,
        changed + other.changed,
        unchanged + other.unchanged,
        rejected + other.rejected,
        warnings + other.warnings);
  }
}
