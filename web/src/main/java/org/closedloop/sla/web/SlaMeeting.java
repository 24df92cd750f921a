package org.closedloop.sla.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.closedloop.access.web.Person;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.handoff.service.HandOffRow;
import org.closedloop.handoff.service.ReturnedQuery;
import org.closedloop.nextstep.service.WorkFilter;
import org.closedloop.nextstep.service.WorkQuery;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Role;
import org.closedloop.sla.AgreementState;
import org.closedloop.sla.service.BrokenPromise;
import org.closedloop.sla.service.ClockQuery;
import org.closedloop.sla.service.Cockpit;
import org.closedloop.sla.service.CockpitQuery;
import org.closedloop.sla.service.ContractQuery;
import org.closedloop.sla.service.ContractView;
import org.closedloop.sla.service.RunningClock;
import org.closedloop.sla.service.Standing;

/** What both managers need on the table once a month: how it went, why not, what to decide. */
@Named
@RequestScoped
public class SlaMeeting {

  private static final int MOST = 60;
  private static final int REVIEW_DAYS = 45;
  private static final int MONTHS = 13;

  @Inject private CockpitQuery cockpits;
  @Inject private ClockQuery clocks;
  @Inject private ContractQuery contracts;
  @Inject private ReturnedQuery returned;
  @Inject private WorkQuery work;
  @Inject private ReportingZone zone;
  @Inject private Person person;
  @Inject private Clock clock;

  private String month;
  private Cockpit cockpit;
  private Cockpit before;
  private List<RunningClock> pauses = List.of();
  private List<HandOffRow> disputes = List.of();
  private final Map<Department, List<BrokenPromise>> broken = new EnumMap<>(Department.class);

  /** Only managers have such meetings: everybody else is refused before anything is shown. */
  public void load() {
    pauses = clocks.pausesAsked();
    disputes = returned.disputes(0, MOST);
    YearMonth wanted = chosen();
    cockpit = cockpits.month(wanted);
    before = cockpits.month(wanted.minusMonths(1));
    Instant from = zone.startOf(cockpit.first());
    Instant until = zone.startOf(cockpit.until().plusDays(1));
    for (Department side : getSides()) {
      broken.put(side, clocks.broken(side, from, until, Integer.MAX_VALUE));
    }
  }

  private YearMonth chosen() {
    YearMonth now = YearMonth.from(zone.dayOf(clock.instant()));
    try {
      return month == null ? now : YearMonth.parse(month);
    } catch (DateTimeParseException e) {
      return now;
    }
  }

  /** The months to choose from, the newest first. */
  public List<YearMonth> getMonths() {
    YearMonth now = YearMonth.from(zone.dayOf(clock.instant()));
    List<YearMonth> months = new ArrayList<>();
    for (int back = 0; back < MONTHS; back++) {
      months.add(now.minusMonths(back));
    }
    return months;
  }

  /** The sides that have promised something, Marketing first. */
  public List<Department> getSides() {
    List<Department> sides = new ArrayList<>(List.of(Department.MARKETING, Department.SALES));
    for (Department third : List.of(Department.SERVICE, Department.OPERATIONS)) {
      if (!cockpit.of(third).isEmpty()) {
        sides.add(third);
      }
    }
    return sides;
  }

  public List<Standing> standings(Department side) {
    return cockpit.of(side);
  }

  /** How the promise stood in the month before; null if it did not exist or nothing was judged. */
  public Standing before(Standing now) {
    return before.standings().stream()
        .filter(each -> each.promise().code().equals(now.promise().code()))
        .filter(each -> each.actual() != null)
        .findFirst()
        .orElse(null);
  }

  /** By how much a share has changed since the month before; null for numbers of leads. */
  public BigDecimal change(Standing now) {
    Standing then = before(now);
    return then == null || now.actual() == null || now.amount()
        ? null
        : now.actual().subtract(then.actual());
  }

  /** The promises a side has broken, the earliest first; a long list is cut and says so. */
  public List<BrokenPromise> broken(Department side) {
    List<BrokenPromise> all = broken.get(side);
    return all.size() > MOST ? all.subList(0, MOST) : all;
  }

  public int countBroken(Department side) {
    return broken.get(side).size();
  }

  /** How often each cause stood behind a broken promise. */
  public List<CauseCount> causes(Department side) {
    List<CauseCount> counts = new ArrayList<>();
    for (BrokenPromise.Cause cause : BrokenPromise.Cause.values()) {
      long count = broken.get(side).stream().filter(each -> each.cause() == cause).count();
      if (count > 0) {
        counts.add(new CauseCount(cause, count));
      }
    }
    return counts;
  }

  /** A cause and how often it was one. */
  public record CauseCount(BrokenPromise.Cause cause, long count) {}

  /** Cases that wait for a manager's decision. */
  public List<HandOffRow> getDisputes() {
    return disputes;
  }

  /** Pauses that wait for a second person. */
  public List<RunningClock> getPauses() {
    return pauses;
  }

  /** The version of the agreement that is being written; null if none is. */
  public ContractView getDraft() {
    return contracts.versions().stream()
        .filter(each -> each.state() == AgreementState.DRAFT)
        .findFirst()
        .orElse(null);
  }

  /** The next day on which the agreement is to be looked at; null if none is near. */
  public LocalDate getReview() {
    LocalDate today = zone.dayOf(clock.instant());
    Optional<ContractView> inForce =
        contracts.versions().stream().filter(ContractView::inForce).findFirst();
    return inForce.stream()
        .flatMap(version -> version.terms().reviews().stream())
        .filter(day -> !day.isBefore(today) && day.isBefore(today.plusDays(REVIEW_DAYS)))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** Open leads of both sides nobody is going to do anything with. */
  public long getForgotten() {
    return work.countForgotten(WorkFilter.ALL);
  }

  /** Whether there is nothing to decide. */
  public boolean isSettled() {
    return getDisputes().isEmpty()
        && getPauses().isEmpty()
        && getForgotten() == 0
        && Objects.isNull(getDraft())
        && Objects.isNull(getReview());
  }

  /** Whether this person may have the month's workbook. */
  public boolean isWorkbook() {
    return person.has(Role.MANAGEMENT)
        || person.has(Role.CONTROLLER)
        || person.has(Role.MARKETING_LEAD)
        || person.has(Role.SALES_LEAD);
  }

  public Cockpit getCockpit() {
    return cockpit;
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }
}
