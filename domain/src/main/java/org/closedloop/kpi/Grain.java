package org.closedloop.kpi;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How long the periods are into which a span of days is cut. */
public enum Grain {
  DAY,
  MONTH,
  QUARTER,
  YEAR,
  /** One period: the whole span asked for. */
  TOTAL;

  /** The name other systems use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Grain> named(String code) {
    return Arrays.stream(values()).filter(grain -> grain.code().equals(code)).findFirst();
  }

  /** The first day of the period that holds {@code day}; for the whole span the day itself. */
  public LocalDate startOf(LocalDate day) {
    return switch (this) {
      case DAY, TOTAL -> day;
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).with(day.getMonth().firstMonthOfQuarter());
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The span cut into periods in order; the first and the last are clipped to the span. */
  public List<Period> cut(LocalDate startInclusive, LocalDate endExclusive) {
    if (this == TOTAL) {
      return List.of(new Period(startInclusive + "/" + endExclusive, startInclusive, endExclusive));
    }
    List<Period> periods = new ArrayList<>();
    for (LocalDate start = startOf(startInclusive); start.isBefore(endExclusive); ) {
      LocalDate end = start.plus(1, step());
      periods.add(
          new Period(
              label(start),
              start.isBefore(startInclusive) ? startInclusive : start,
              end.isAfter(endExclusive) ? endExclusive : end));
      start = end;
    }
    return periods;
  }

  /** The whole period that begins with {@code start}; not for the whole span. */
  public Period from(LocalDate start) {
    return new Period(label(start), start, later(start, 1));
  }

  /** The start of the period that many periods later; negative for earlier. */
  public LocalDate later(LocalDate start, int periods) {
    return start.plus(periods, step());
  }

  /** The start of the period with this label, if it is one of this grain. */
  public Optional<LocalDate> parse(String label) {
    try {
      return switch (this) {
        case DAY -> Optional.of(LocalDate.parse(label));
        case MONTH -> Optional.of(LocalDate.parse(label + "-01"));
        case QUARTER ->
            label.matches("\\d{4}-Q[1-4]")
                ? Optional.of(
                    LocalDate.of(
                        Integer.parseInt(label.substring(0, 4)),
                        3 * (label.charAt(6) - '0') - 2,
                        1))
                : Optional.empty();
        case YEAR ->
            label.matches("\\d{4}")
                ? Optional.of(LocalDate.of(Integer.parseInt(label), 1, 1))
                : Optional.empty();
        case TOTAL -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private TemporalUnit step() {
    return switch (this) {
      case DAY, TOTAL -> ChronoUnit.DAYS;
      case MONTH -> ChronoUnit.MONTHS;
      case QUARTER -> IsoFields.QUARTER_YEARS;
      case YEAR -> ChronoUnit.YEARS;
    };
  }

  /** The period that begins with {@code start}: 2026-10-05, 2026-10, 2026-Q4 or 2026. */
  public String label(LocalDate start) {
    return switch (this) {
      case DAY, TOTAL -> start.toString();
      case MONTH -> start.toString().substring(0, 7);
      case QUARTER -> start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> String.valueOf(start.getYear());
    };
  }
}
