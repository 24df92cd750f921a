package org.closedloop.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.opportunity.OpportunityChangeKind;

/**
 * The rows about one lead as they stand in the database, corrected ones and their corrections
 * included, in any order.
 */
public final class LeadHistory {

  private static final Comparator<HistoryRow> IN_TIME =
      Comparator.comparingLong(HistoryRow::at).thenComparingLong(HistoryRow::id);

  private final long lead;
  private final long createdAt;
  private final int slice;
  private final List<StageRow> stages = new ArrayList<>(4);
  private final List<ProfileRow> profiles = new ArrayList<>(2);
  private final List<DealRow> deals = new ArrayList<>(0);
  private final List<HandOffRow> handOffs = new ArrayList<>(0);
  private final List<ClockRow> clocks = new ArrayList<>(0);
  private final List<ActivityRow> activities = new ArrayList<>(0);
  private final Map<Long, Integer> margins = new HashMap<>(0);
  private long forgottenSince = ClockRow.NEVER;
  private boolean open;
  private boolean hot;
  private final List<TouchRow> touches = new ArrayList<>(0);
  private final List<TouchRow> companyTouches = new ArrayList<>(0);

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

  /** The lead is neither won nor lost; hot if its score says that it should be called first. */
  public void open(boolean scoredHot) {
    open = true;
    hot = scoredHot;
  }

  boolean isOpen() {
    return open;
  }

  boolean isHot() {
    return hot;
  }

  /** The margin of what a deal is about, in ten-thousandths of its amount. */
  public void margin(long deal, int tenThousandths) {
    margins.put(deal, tenThousandths);
  }

  Map<Long, Integer> margins() {
    return margins;
  }

  public void add(ActivityRow row) {
    activities.add(row);
  }

  /** What Sales did, and what corrects it. */
  public List<ActivityRow> activities() {
    return activities;
  }

  public void add(TouchRow row) {
    touches.add(row);
  }

  /** A contact of another lead of the same company. */
  public void addOfCompany(TouchRow row) {
    companyTouches.add(row);
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
