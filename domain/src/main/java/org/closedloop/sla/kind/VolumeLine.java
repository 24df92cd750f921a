package org.closedloop.sla.kind;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.sla.Promise;

/**
 * How many leads Marketing had promised by the end of each day, and how many it brought: the line
 * against which a month is judged before it is over.
 *
 * <p>A day belongs to the version of the agreement in force when the day ends. Each working day of
 * a month owes the same part of what that version promised for a whole month, and what comes counts
 * with that version's weights. A month in which the version changes is therefore judged by both, in
 * proportion to their working days.
 */
public final class VolumeLine {

  private static final int EXACT = 12;

  private final Function<LocalDate, Optional<Promise>> promises;
  private final Function<LocalDate, BusinessCalendar> calendars;
  private final BiFunction<Promise, LocalDate, Map<String, Long>> leads;

  /**
   * @param promises the promise in force when a day ends
   * @param calendars the calendar that says which days of a month are working days
   * @param leads how many qualified on a day, by the type the promise tells apart
   */
  public VolumeLine(
      Function<LocalDate, Optional<Promise>> promises,
      Function<LocalDate, BusinessCalendar> calendars,
      BiFunction<Promise, LocalDate, Map<String, Long>> leads) {
    this.promises = promises;
    this.calendars = calendars;
    this.leads = leads;
  }

  /**
   * Up to the end of a day.
   *
   * @param actual null for days to come
   */
  public record Day(LocalDate day, BigDecimal actual, BigDecimal agreed) implements Serializable {}

  /**
   * Day by day.
   *
   * @param until last day of which anything can be known
   */
  public List<Day> between(LocalDate first, LocalDate last, LocalDate until) {
    List<Day> days = new ArrayList<>();
    BigDecimal actual = BigDecimal.ZERO;
    BigDecimal agreed = BigDecimal.ZERO;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      Optional<Promise> promise = promises.apply(day);
      if (promise.isPresent()) {
        agreed = agreed.add(owed(promise.get(), day));
        if (!day.isAfter(until)) {
          actual =
              actual.add(MonthlyVolume.weighted(promise.get(), leads.apply(promise.get(), day)));
        }
      }
      days.add(
          new Day(
              day, day.isAfter(until) ? null : actual, agreed.setScale(1, RoundingMode.HALF_UP)));
    }
    return days;
  }

  /** What one day owes. */
  private BigDecimal owed(Promise promise, LocalDate day) {
    YearMonth month = YearMonth.from(day);
    BusinessCalendar calendar = calendars.apply(month.atDay(1));
    if (!calendar.isWorkingDay(day)) {
      return BigDecimal.ZERO;
    }
    int working = calendar.workingDays(month.atDay(1), month.plusMonths(1).atDay(1));
    return BigDecimal.valueOf(promise.whole("count", 0))
        .divide(BigDecimal.valueOf(working), EXACT, RoundingMode.HALF_UP);
  }
}
