package org.closedloop.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.closedloop.calendar.LocalDays;
import org.closedloop.handoff.HandOffChangeKind;
import org.closedloop.journey.ClockRow;
import org.closedloop.journey.DealRow;
import org.closedloop.journey.HandOffRow;
import org.closedloop.journey.HistoryRow;
import org.closedloop.journey.LeadHistory;
import org.closedloop.journey.ProfileRow;
import org.closedloop.journey.StageRow;
import org.closedloop.lead.LeadStage;
import org.closedloop.opportunity.OpportunityChangeKind;
import org.closedloop.sla.clock.ClockState;

/**
 * What is new about a lead since the run before: it tells why its figures change.
 *
 * <p>Of several reasons the one that explains the posting comes first: a correction explains what
 * changes on the days it touches and what takes earlier amounts back; the rest is new, or late if
 * something was learned that had happened before.
 */
public final class News {

  private final boolean first;
  private final int sinceDay;
  private final Cause redefined;
  private boolean none = true;
  private boolean corrected;
  private boolean rateOnly = true;
  private boolean everyDay;
  private boolean late;
  private boolean reopened;
  private boolean returned;
  private final Set<Integer> correctedDays = new HashSet<>(4);

  private News(boolean first, int sinceDay, Cause redefined) {
    this.first = first;
    this.redefined = redefined;
    this.sinceDay = sinceDay;
  }

  /** Before anything was published, everything is new. */
  public static News beforeAnyRun() {
    return new News(true, 0, Cause.DEFINITION);
  }

  /**
   * The news in a history.
   *
   * @param since the instant up to which the run before knew everything, in microseconds
   * @param redefined why a lead without news changes: what the run measures with is not what the
   *     run before measured with; empty if it is
   */
  public static News of(
      LeadHistory history, long since, Optional<Cause> redefined, LocalDays days) {
    News news = new News(false, days.dayOf(since), redefined.orElse(Cause.DEFINITION));
    news.read(history, since, days);
    if (news.none && redefined.isEmpty()) {
      // recorded before the run began, committed after: the last rows are the news
      news.read(history, lastRecorded(history) - 1, days);
    }
    return news;
  }

  private void read(LeadHistory history, long since, LocalDays days) {
    for (StageRow row : history.stages()) {
      if (row.recordedAt() > since) {
        note(row, history.stages(), days);
        returned |= row.stage() == LeadStage.RECYCLED;
        rateOnly &= row.corrects() == 0;
      }
    }
    for (ProfileRow row : history.profiles()) {
      if (row.recordedAt() > since) {
        none = false;
        if (row.corrects() != 0
            || history.profiles().size() > 1
                && history.profiles().stream().anyMatch(ProfileRow::excluded)) {
          corrected = true;
          everyDay = true;
          rateOnly = false;
        }
      }
    }
    for (DealRow row : history.deals()) {
      if (row.recordedAt() > since) {
        note(row, history.deals(), days);
        reopened |= row.kind() == OpportunityChangeKind.REOPENED;
        rateOnly &= row.corrects() == 0 || onlyTheRateDiffers(row, history.deals());
      }
    }
    readDeeds(history.touches(), since, days);
    readDeeds(history.companyTouches(), since, days);
    readDeeds(history.activities(), since, days);
    readHandOffs(history, since, days);
    readClocks(history, since);
  }

  private void readHandOffs(LeadHistory history, long since, LocalDays days) {
    for (HandOffRow row : history.handOffs()) {
      if (row.recordedAt() > since) {
        note(row, history.handOffs(), days);
        returned |= row.kind() == HandOffChangeKind.RETURNED;
        rateOnly &= row.corrects() == 0;
      }
    }
  }

  private void readDeeds(List<? extends HistoryRow> deeds, long since, LocalDays days) {
    for (HistoryRow row : deeds) {
      if (row.recordedAt() > since) {
        note(row, deeds, days);
        rateOnly &= row.corrects() == 0;
      }
    }
  }

  /** A promise is kept, broken or made when it happens: never late. */
  private void readClocks(LeadHistory history, long since) {
    for (ClockRow clock : history.clocks()) {
      if (clock.startedAt() > since
          || clock.endedAt() > since
          || clock.state() == ClockState.BREACHED && clock.dueAt() > since) {
        none = false;
      }
    }
  }

  private void note(HistoryRow row, List<? extends HistoryRow> all, LocalDays days) {
    none = false;
    if (row.corrects() == 0) {
      late |= days.dayOf(row.at()) < sinceDay;
      return;
    }
    corrected = true;
    if (!row.retracted()) {
      correctedDays.add(days.dayOf(row.at()));
    }
    for (HistoryRow old : all) {
      if (old.id() == row.corrects()) {
        correctedDays.add(days.dayOf(old.at()));
      }
    }
  }

  private static boolean onlyTheRateDiffers(DealRow row, List<DealRow> all) {
    for (DealRow old : all) {
      if (old.id() == row.corrects()) {
        return !row.retracted()
            && old.kind() == row.kind()
            && old.at() == row.at()
            && old.amount() == row.amount()
            && old.reporting() != row.reporting();
      }
    }
    return false;
  }

  private static long lastRecorded(LeadHistory history) {
    List<HistoryRow> all = new ArrayList<>(history.stages());
    all.addAll(history.profiles());
    all.addAll(history.deals());
    all.addAll(history.handOffs());
    all.addAll(history.touches());
    all.addAll(history.activities());
    return all.stream().mapToLong(HistoryRow::recordedAt).max().orElse(Long.MAX_VALUE);
  }

  /**
   * Why a posting is made.
   *
   * @param bookedOn the day it is booked on, counted from 1970-01-01
   * @param restates whether the same measure takes amounts of this lead back that were posted
   *     before
   */
  public Cause of(int bookedOn, boolean restates) {
    if (first) {
      return Cause.NEW;
    }
    if (none) {
      return redefined;
    }
    if (corrected && (restates || everyDay || correctedDays.contains(bookedOn))) {
      return rateOnly ? Cause.CURRENCY : Cause.CORRECTION;
    }
    if (restates && reopened) {
      return Cause.RE_OPENING;
    }
    if (restates && returned) {
      return Cause.RETURN;
    }
    return late && bookedOn < sinceDay ? Cause.LATE : Cause.NEW;
  }
}
