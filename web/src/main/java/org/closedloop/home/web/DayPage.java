package org.closedloop.home.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.handoff.HandOffState;
import org.closedloop.handoff.service.HandOffFilter;
import org.closedloop.handoff.service.HandOffInboxQuery;
import org.closedloop.handoff.service.HandOffRow;
import org.closedloop.home.service.HomeQuery;
import org.closedloop.home.service.HotLead;
import org.closedloop.home.service.Kept;
import org.closedloop.home.service.Me;
import org.closedloop.home.service.Win;
import org.closedloop.nextstep.service.DueRow;
import org.closedloop.nextstep.service.ForgottenRow;
import org.closedloop.nextstep.service.NextStepService;
import org.closedloop.nextstep.service.WorkFilter;
import org.closedloop.nextstep.service.WorkQuery;

/** Somebody's day in Sales: what waits for an answer, and what is due today with which lead. */
@Named("myDay")
@ViewScoped
public class DayPage implements Serializable {

  private static final int OFFERS = 8;
  private static final int WORK = 25;
  private static final int BESIDE = 5;
  private static final int WEEK = 6;
  private static final int FAR = 3_650;

  @Inject private HomeQuery home;
  @Inject private HandOffInboxQuery handOffs;
  @Inject private WorkQuery work;
  @Inject private NextStepService steps;
  @Inject private Countdown countdown;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;

  private String list = "today";
  private Me me;
  private List<HandOffRow> offers = List.of();
  private long offerCount;
  private List<DueRow> due = List.of();
  private List<ForgottenRow> left = List.of();
  private long dueToday;
  private long dueWeek;
  private long dueLater;
  private long doneToday;
  private Kept kept;
  private long forgotten;
  private ForgottenRow longest;
  private long late;
  private List<HotLead> hot = List.of();
  private List<Win> wins = List.of();

  /** Reads everything; also once a minute while the page is open. */
  public void load() {
    me = home.me();
    WorkFilter mine = WorkFilter.ofEmployee(me.employee());
    LocalDate today = today();
    HandOffFilter open = new HandOffFilter(HandOffState.OPEN, null, true, false, null);
    offerCount = handOffs.count(open);
    offers = handOffs.soonest(open, OFFERS);
    late = handOffs.overdue(open);
    due = isLeft() ? List.of() : work.due(mine, lastDay(), WORK);
    left = isLeft() ? work.forgotten(mine, 0, WORK) : List.of();
    dueToday = work.countDue(mine, today);
    dueWeek = work.countDue(mine, today.plusDays(WEEK));
    dueLater = work.countDue(mine, today.plusDays(FAR));
    doneToday = work.countDone(mine, today);
    kept = home.keptThisMonth();
    forgotten = work.countForgotten(mine);
    longest = work.forgotten(mine, 0, 1).stream().findFirst().orElse(null);
    hot = home.hot(BESIDE);
    wins = home.wins(BESIDE);
  }

  private boolean isLeft() {
    return list.equals("forgotten");
  }

  private LocalDate today() {
    return zone.dayOf(clock.instant());
  }

  private LocalDate lastDay() {
    return switch (list) {
      case "week" -> today().plusDays(WEEK);
      case "all" -> today().plusDays(FAR);
      default -> today();
    };
  }

  /** Notes that a planned step was done. */
  public void done(DueRow row) {
    steps.done(row.step());
    load();
  }

  /** Minutes of business time left to answer; negative when overdue. */
  public long left(HandOffRow row) {
    return countdown.left(row.due());
  }

  /** How many of the offers should be answered already, those not shown included. */
  public long getLate() {
    return late;
  }

  /** How much of today's work is done, in percent. */
  public long getDonePercent() {
    return dueToday + doneToday == 0 ? 0 : 100 * doneToday / (dueToday + doneToday);
  }

  /** For how many days the longest waiting lead without a next step has been in its stage. */
  public long getLongestDays() {
    return longest == null ? 0 : ChronoUnit.DAYS.between(zone.dayOf(longest.since()), today());
  }

  public LocalDate getToday() {
    return today();
  }

  public Me getMe() {
    return me;
  }

  public List<HandOffRow> getOffers() {
    return offers;
  }

  public long getOfferCount() {
    return offerCount;
  }

  public List<DueRow> getDue() {
    return due;
  }

  public long getDueToday() {
    return dueToday;
  }

  public long getDueWeek() {
    return dueWeek;
  }

  public long getDueLater() {
    return dueLater;
  }

  public long getDoneToday() {
    return doneToday;
  }

  public Kept getKept() {
    return kept;
  }

  public long getForgotten() {
    return forgotten;
  }

  public List<HotLead> getHot() {
    return hot;
  }

  public List<Win> getWins() {
    return wins;
  }

  /** How many entries the chosen list has, shown or not. */
  public long getListed() {
    return switch (list) {
      case "week" -> dueWeek;
      case "all" -> dueLater;
      case "forgotten" -> forgotten;
      default -> dueToday;
    };
  }

  /** The leads without a next step, if they are the chosen list. */
  public List<ForgottenRow> getLeft() {
    return left;
  }

  public String getList() {
    return list;
  }

  /** Until when the work list reaches: today, week or all; or forgotten. */
  public void setList(String list) {
    this.list = List.of("week", "all", "forgotten").contains(list) ? list : "today";
  }
}
