package org.closedloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Business time by arithmetic is business time by counting minutes. */
class BusinessTimeTest {

  private static final int CALENDARS = 10_000;
  private static final int MINUTES_PER_DAY = 1_440;

  /** Clock changes of the zones above, year ends, Easter: where mistakes live. */
  private static final List<LocalDate> TRICKY =
      List.of(
          LocalDate.of(2026, 3, 28),
          LocalDate.of(2026, 10, 24),
          LocalDate.of(2025, 3, 8),
          LocalDate.of(2025, 11, 1),
          LocalDate.of(2026, 4, 4),
          LocalDate.of(2026, 10, 3),
          LocalDate.of(2009, 10, 31),
          LocalDate.of(2010, 3, 13),
          LocalDate.of(2011, 12, 29),
          LocalDate.of(2024, 4, 25),
          LocalDate.of(2024, 10, 31),
          LocalDate.of(2024, 12, 30),
          LocalDate.of(2025, 12, 30),
          LocalDate.of(2026, 12, 24));

  @Test
  void isWhatCountingMinutesSaysForTenThousandCalendars() {
    RandomCalendar calendars = new RandomCalendar(20261122);
    Random random = new Random(4711);
    Land[] lands = Land.values();
    Set<Land> met = EnumSet.noneOf(Land.class);
    int open = 0;
    for (int i = 0; i < CALENDARS; i++) {
      LocalDate day =
          i % 2 == 0
              ? TRICKY.get(random.nextInt(TRICKY.size()))
              : LocalDate.of(2020 + random.nextInt(12), 1, 1).plusDays(random.nextInt(365));
      Land land = i % 5 == 0 ? null : lands[i % lands.length];
      BruteForce.Made made = calendars.next(day, land);
      BusinessCalendar calendar = RandomCalendar.of(made);
      Instant start =
          day.atStartOfDay(ZoneOffset.UTC).plusMinutes(random.nextInt(MINUTES_PER_DAY)).toInstant();
      Instant end = start.plus(Duration.ofMinutes(random.nextInt(3 * MINUTES_PER_DAY)));

      Duration counted = BruteForce.between(made, start, end);

      if (!calendar.between(start, end).equals(counted)) {
        assertThat(calendar.between(start, end))
            .as("%s from %s to %s", made, start, end)
            .isEqualTo(counted);
      }
      stretchesFillTheTime(calendar, start, end, counted);
      deadlineIsTheEarliestInstant(calendar, start, random);
      open += counted.isZero() ? 0 : 1;
      if (land != null) {
        met.add(land);
      }
    }
    assertThat(met).containsExactlyInAnyOrder(lands);
    assertThat(open).isGreaterThan(CALENDARS / 2);
  }

  @Test
  void overManyYearsIsTheSumOfItsDays() {
    RandomCalendar calendars = new RandomCalendar(9);
    for (int i = 0; i < 4; i++) {
      BruteForce.Made made = calendars.next(LocalDate.of(2026, 3, 28), Land.SN);
      BusinessCalendar calendar = RandomCalendar.of(made);
      Instant start = Instant.parse("2023-06-15T10:07:00Z");
      Instant end = Instant.parse("2026-07-03T22:41:00Z");

      Duration counted = BruteForce.between(made, start, end);

      assertThat(calendar.between(start, end)).isEqualTo(counted);
      assertThat(calendar.after(start, counted)).isBeforeOrEqualTo(end);
      stretchesFillTheTime(calendar, start, end, counted);
    }
  }

  private static void stretchesFillTheTime(
      BusinessCalendar calendar, Instant start, Instant end, Duration open) {
    Instant at = start;
    Duration sum = Duration.ZERO;
    for (Stretch each : calendar.stretches(start, end)) {
      if (!each.start().equals(at) || !each.start().isBefore(each.end())) {
        assertThat(each.start()).as("begins where the one before ended").isEqualTo(at);
        assertThat(each.length()).isPositive();
      }
      at = each.end();
      sum = each.isOpen() ? sum.plus(each.length()) : sum;
    }
    if (!at.equals(end) || !sum.equals(open)) {
      assertThat(at).as("the stretches are as long as the wall time").isEqualTo(end);
      assertThat(sum).as("open stretches").isEqualTo(open);
    }
  }

  private static void deadlineIsTheEarliestInstant(
      BusinessCalendar calendar, Instant start, Random random) {
    Duration limit = Duration.ofSeconds(1 + random.nextInt(300_000), random.nextInt(1_000) * 1_000);
    Instant due = calendar.after(start, limit);
    boolean passed = calendar.between(start, due).equals(limit);
    boolean notBefore = calendar.between(start, due.minusNanos(1_000)).compareTo(limit) < 0;
    if (!passed || !notBefore) {
      assertThat(calendar.between(start, due)).isEqualTo(limit);
      assertThat(calendar.between(start, due.minusNanos(1_000))).isLessThan(limit);
    }
  }
}
