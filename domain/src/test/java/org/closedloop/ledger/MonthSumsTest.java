package org.closedloop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MonthSumsTest {

  private static MonthSums.Page page(Object... measureBookedCohortSliceAmount) {
    MonthSums.Page page = new MonthSums.Page();
    Object[] given = measureBookedCohortSliceAmount;
    for (int i = 0; i < given.length; i += 5) {
      page.add(
          cell((int) given[i], (String) given[i + 1], (String) given[i + 2], (int) given[i + 3]),
          (int) given[i + 4]);
    }
    return page;
  }

  private static long cell(int measure, String booked, String cohort, int slice) {
    Cells cells = new Cells();
    cells.add(
        measure,
        (int) LocalDate.parse(booked).toEpochDay(),
        (int) LocalDate.parse(cohort).toEpochDay(),
        slice,
        1);
    return cells.cell(0);
  }

  private static String shown(MonthSums sums) {
    StringBuilder shown = new StringBuilder();
    for (long key : sums.inOrder()) {
      shown
          .append(MonthSums.measure(key))
          .append(' ')
          .append(LocalDate.ofEpochDay(MonthSums.bookedMonth(key)))
          .append(' ')
          .append(LocalDate.ofEpochDay(MonthSums.cohortMonth(key)))
          .append(' ')
          .append(MonthSums.slice(key))
          .append(' ')
          .append(sums.amount(key))
          .append('\n');
    }
    return shown.toString();
  }

  @Test
  void daysOfOneMonthAreAddedUpAndWhatCancelsIsLeftOut() {
    MonthSums sums = new MonthSums();

    sums.add(
        -1,
        page(
            255,
            "2258-05-31",
            "1900-01-01",
            4194303,
            4, //
            2,
            "2026-02-28",
            "2026-01-31",
            7,
            5));
    sums.add(
        0,
        page(
            2,
            "2026-02-01",
            "2026-01-01",
            7,
            6, //
            2,
            "2026-03-01",
            "2026-01-01",
            7,
            1, //
            1,
            "2026-03-01",
            "2026-01-01",
            7,
            9, //
            1,
            "2026-03-31",
            "2026-01-02",
            7,
            -9));

    assertThat(shown(sums))
        .isEqualTo(
            """
            2 2026-02-01 2026-01-01 7 11
            2 2026-03-01 2026-01-01 7 1
            255 2258-05-01 1900-01-01 4194303 4
            """);
    assertThat(sums.days().orElseThrow())
        .containsExactly(LocalDate.of(1900, 1, 1), LocalDate.of(2258, 5, 31));
  }

  @Test
  void manyThousandSumsAreWhatAMapSays() {
    Random chance = new Random(412);
    MonthSums sums = new MonthSums();
    TreeMap<Long, Long> expected = new TreeMap<>();
    for (int number = 0; number < 40; number++) {
      MonthSums.Page page = new MonthSums.Page();
      for (int i = 0; i < 5_000; i++) {
        int month = 1 + chance.nextInt(12);
        int slice = chance.nextInt(2_000);
        long amount = chance.nextInt(9) - 4L;
        LocalDate day = LocalDate.of(2026, month, 1 + chance.nextInt(28));
        page.add(cell(3, day.toString(), "2026-01-05", slice), amount);
        expected.merge(month * 10_000L + slice, amount, Long::sum);
      }
      sums.add(number, page);
    }
    expected.values().removeIf(amount -> amount == 0);

    TreeMap<Long, Long> found = new TreeMap<>();
    for (long key : sums.inOrder()) {
      int month = LocalDate.ofEpochDay(MonthSums.bookedMonth(key)).getMonthValue();
      found.put(month * 10_000L + MonthSums.slice(key), sums.amount(key));
    }
    assertThat(found).hasSizeGreaterThan(15_000).isEqualTo(expected);
  }

  @Test
  void onlyAllPagesTogetherAreComplete() {
    MonthSums sums = new MonthSums();
    sums.add(0, page());
    sums.add(-1, page());

    assertThat(sums.isComplete(2)).isFalse();
    sums.add(1, page());
    assertThat(sums.isComplete(2)).isTrue();
    assertThat(sums.isComplete(1)).isFalse();
    assertThat(sums.days()).isEmpty();
  }

  @Test
  void aPageCountsOnce() {
    MonthSums sums = new MonthSums();
    sums.add(0, page(2, "2026-02-28", "2026-01-31", 7, 5));
    sums.add(0, page(2, "2026-02-28", "2026-01-31", 7, 5));

    assertThat(shown(sums)).isEqualTo("2 2026-02-01 2026-01-01 7 5\n");
  }

  @Test
  void moreSumsThanFitAreLeftToTheDatabase() {
    MonthSums sums = new MonthSums(2);
    sums.add(-1, page(2, "2026-02-28", "2026-01-31", 7, 5, 2, "2026-02-28", "2026-01-31", 8, 5));
    sums.add(0, page());
    assertThat(sums.isComplete(1)).isTrue();

    sums.add(1, page(2, "2026-02-28", "2026-01-31", 9, 5));
    sums.add(2, page(2, "2026-02-28", "2026-01-31", 7, 5));

    assertThat(sums.isComplete(3)).isFalse();
  }
}
