package org.closedloop.sla.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.closedloop.organisation.Department;
import org.closedloop.sla.kind.VolumeLine;

/**
 * Both sides against the agreement, from the first day of a week, month or quarter up to a day.
 *
 * @param last last day of the span
 * @param until last day that counts
 * @param workingDay which working day of the month that is, and of how many
 * @param contract number of the version in force; null if none is
 */
public record Cockpit(
    CockpitSpan span,
    LocalDate first,
    LocalDate last,
    LocalDate until,
    int workingDay,
    int workingDays,
    Integer contract,
    Instant inForceFrom,
    Instant inForceTo,
    List<Standing> standings,
    List<VolumeLine.Day> volume,
    List<WeekRate> weeks)
    implements Serializable {

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
