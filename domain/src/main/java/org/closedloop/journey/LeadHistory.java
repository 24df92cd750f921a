package org.closedloop.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.closedloop.opportunity.OpportunityChangeKind;

/**
 * The rows about one lead as they stand in the database, corrected ones and their corrections
 * included, in any order.
 */
public final class LeadHistory {

  private static final Comparator<HistoryRow> IN_TIME =
      Comparator.comparingLong(HistoryRow::at).thenComparingLong(HistoryRow::id);

  /** Later than everything. */
  public static final long NEVER = Long.MAX_VALUE;

  private final long lead;
  private final long createdAt;
  private final int slice;
  private final List<StageRow> stages = new ArrayList<>(4);
  private final List<ProfileRow> profiles = new ArrayList<>(2);
  private final List<DealRow> deals = new ArrayList<>(0);
  private final List<HandOffRow> handOffs = new ArrayList<>(0);
  private final List<ClockRow> clocks = new ArrayList<>(0);
  private long forgottenSince = ClockRow.NEVER;
  private final List<TouchRow> touches = new ArrayList<>(0);
  private final List<TouchRow> companyTouches = new ArrayList<>(0);
  private long salesBegan = NEVER;

  /**
   * @param createdAt when the lead was created, in microseconds
   * @param slice where the lead belongs when no profile says otherwise
   */
  public LeadHistory(long lead, long createdAt, int slice) {
    this.lead = lead;
    this.createdAt = createdAt;
    this.slice = slice;
  }

  public void add(StageRow row) {
    stages.add(row);
  }

  public void add(ProfileRow row) {
    profiles.add(row);
  }

  public void add(DealRow row) {
    deals.add(row);
  }

  public void add(HandOffRow row) {
    handOffs.add(row);
  }

  public void add(ClockRow row) {
    clocks.add(row);
  }

  /** Nobody knows what comes next for the lead, and it has stood where it stands since then. */
  public void forgottenSince(long micros) {
    forgottenSince = micros;
  }

  long forgottenSince() {
    return forgottenSince;
  }

  public void add(TouchRow row) {
    touches.add(row);
  }

  /** A contact of another lead of the same company. */
  public void addOfCompany(TouchRow row) {
    companyTouches.add(row);
  }

  /** Sales first did something with the lead at this instant, in microseconds. */
  public void salesBegan(long at) {
    salesBegan = at;
  }

  public long lead() {
    return lead;
  }

  long createdAt() {
    return createdAt;
  }

  int slice() {
    return slice;
  }

  public List<StageRow> stages() {
    return stages;
  }

  public List<ProfileRow> profiles() {
    return profiles;
  }

  public List<DealRow> deals() {
    return deals;
  }

  public List<HandOffRow> handOffs() {
    return handOffs;
  }

  /** Only of leads that won a deal. */
  public List<TouchRow> touches() {
    return touches;
  }

  /** Those of the other leads of the company; only of leads that won a deal. */
  public List<TouchRow> companyTouches() {
    return companyTouches;
  }

  long salesBegan() {
    return salesBegan;
  }

  /** Whether the lead ever won a deal, so that its contacts matter. */
  public boolean hasWon() {
    for (DealRow row : deals) {
      if (row.kind() == OpportunityChangeKind.WON) {
        return true;
      }
    }
    return false;
  }

  /** Unlike the other rows these are not history but what history says. */
  public List<ClockRow> clocks() {
    return clocks;
  }

  /**
   * The rows that hold: those no other row corrects and that are not retracted, ordered by time and
   * then by id, so that two rows of the same instant never change places.
   */
  static <R extends HistoryRow> List<R> effective(List<R> rows) {
    List<R> holding = rows;
    if (anyCorrection(rows)) {
      holding =
          rows.stream()
              .filter(row -> !row.retracted())
              .filter(row -> rows.stream().noneMatch(other -> other.corrects() == row.id()))
              .toList();
    }
    if (holding.size() > 1) {
      holding = new ArrayList<>(holding);
      holding.sort(IN_TIME);
    }
    return holding;
  }

  /** A loop: a night asks four times per lead. */
  private static boolean anyCorrection(List<? extends HistoryRow> rows) {
    for (HistoryRow row : rows) {
      if (row.retracted() || row.corrects() != 0) {
        return true;
      }
    }
    return false;
  }
}
