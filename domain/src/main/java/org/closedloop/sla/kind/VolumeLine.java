package org.closedloop.sla.kind;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * a month owes the same part of what that version promised for a whole month. A month in which the
 * version changes is therefore judged by both, in proportion to their working days.
 */
public final class VolumeLine {

  private final Function<LocalDate, Optional<Promise>> promises;
  private final BiFunction<String, LocalDate, BusinessCalendar> calendars;
  private final Function<LocalDate, BigDecimal> delivered;

  /**
   * @param promises the promise in force when a day ends
   * @param calendars the calendar that says which days of a month are working days, by its code and
   *     the first day of the month
   * @param delivered what came on a day, weighted
   */
  public VolumeLine(
      Function<LocalDate, Optional<Promise>> promises,
      BiFunction<String, LocalDate, BusinessCalendar> calendars,
      Function<LocalDate, BigDecimal> delivered) {
    this.promises = promises;
    this.calendars = calendars;
    this.delivered = delivered;
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
      agreed = agreed.add(owed(day));
      if (!day.isAfter(until)) {
        actual = actual.add(delivered.apply(day));
      }
      days.add(
          new Day(
              day, day.isAfter(until) ? null : actual, agreed.setScale(1, RoundingMode.HALF_UP)));
    }
    return days;
  }

  private BigDecimal owed(LocalDate day) {
    return promises
        .apply(day)
        .map(
            promise ->
                MonthlyVolume.owed(
                    promise.whole("count", 0),
                    day,
                    calendars.apply(promise.terms().calendar(), day.withDayOfMonth(1))))
        .map(owed -> BigDecimal.valueOf(owed, MonthlyVolume.SCALE))
        .orElse(BigDecimal.ZERO);
  }
}
