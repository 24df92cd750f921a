package org.closedloop.sla.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.closedloop.organisation.Department;

/**
 * Both sides against the agreement, from the first of a month up to a day.
 *
 * @param until last day that counts
 * @param workingDay which working day of the month that is, and of how many
 * @param contract number of the version in force; null if none is
 */
public record Cockpit(
    LocalDate first,
    LocalDate until,
    int workingDay,
    int workingDays,
    Integer contract,
    Instant inForceFrom,
    Instant inForceTo,
    List<Standing> standings,
    List<DayVolume> volume,
    List<WeekRate> weeks)
    implements Serializable {

  /**
   * Weighted leads up to the end of a day, and how many were agreed by then.
   *
   * @param actual null for days to come
   */
  public record DayVolume(LocalDate day, BigDecimal actual, BigDecimal agreed)
      implements Serializable {}

  /**
   * How often one promise was kept in a week.
   *
   * @param rate null if nothing was judged
   */
  public record WeekRate(LocalDate monday, BigDecimal rate, long n) implements Serializable {}

  public YearMonth month() {
    return YearMonth.from(first);
  }

  /** The promises of one side. */
  public List<Standing> of(Department side) {
    return standings.stream().filter(each -> each.promise().side() == side).toList();
  }

  /** How many promises of one side are judged so. */
  public long count(Department side, Judged judged) {
    return of(side).stream().filter(each -> each.judged() == judged).count();
  }
}
