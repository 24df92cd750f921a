package org.closedloop.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellsTest {

  private static int day(String day) {
    return (int) LocalDate.parse(day).toEpochDay();
  }

  @Test
  void aCellKeepsWhatItWasMadeOf() {
    Cells cells = new Cells();
    cells.add(255, day("1900-01-01"), day("2258-11-10"), (1 << 22) - 1, 5);
    cells.add(3, day("2026-03-29"), day("2026-03-01"), 42, -7);

    assertThat(Cells.measureOf(cells.cell(0))).isEqualTo(255);
    assertThat(Cells.bookedOn(cells.cell(0))).isEqualTo(day("1900-01-01"));
    assertThat(Cells.cohortDay(cells.cell(0))).isEqualTo(day("2258-11-10"));
    assertThat(Cells.sliceOf(cells.cell(0))).isEqualTo((1 << 22) - 1);
    assertThat(Cells.measureOf(cells.cell(1))).isEqualTo(3);
    assertThat(Cells.bookedOn(cells.cell(1))).isEqualTo(day("2026-03-29"));
    assertThat(Cells.cohortDay(cells.cell(1))).isEqualTo(day("2026-03-01"));
    assertThat(Cells.sliceOf(cells.cell(1))).isEqualTo(42);
    assertThat(cells.amount(1)).isEqualTo(-7);
  }

  @Test
  void whatDoesNotFitIsRefusedAndNeverCut() {
    Cells cells = new Cells();

    assertThatThrownBy(() -> cells.add(256, 0, 0, 0, 1)).hasMessageContaining("measure 256");
    assertThatThrownBy(() -> cells.add(1, 0, 0, 1 << 22, 1)).hasMessageContaining("slice");
    assertThatThrownBy(() -> cells.add(1, day("1899-12-31"), 0, 1, 1))
        .hasMessageContaining("1899-12-31");
    assertThatThrownBy(() -> cells.add(1, 0, day("2300-01-01"), 1, 1))
        .hasMessageContaining("2300-01-01");
  }

  @Test
  void cellsThatAddUpToNothingDisappear() {
    Cells cells = new Cells();
    cells.add(1, 10, 10, 1, 5);
    cells.add(2, 10, 10, 1, 3);
    cells.add(1, 10, 10, 1, -5);
    cells.add(3, 10, 10, 1, 0);
    cells.merge();

    assertThat(cells.size()).isEqualTo(1);
    assertThat(Cells.measureOf(cells.cell(0))).isEqualTo(2);
    assertThat(cells.amount(0)).isEqualTo(3);
  }

  @Test
  void theDifferencesAreWhatTurnsTheBalanceIntoWhatIsWanted() {
    Cells wanted = new Cells();
    wanted.add(1, 10, 10, 1, 5);
    wanted.add(1, 11, 10, 1, 2);
    wanted.add(2, 10, 10, 1, 1);
    wanted.merge();
    Cells balance = new Cells();
    balance.add(1, 10, 10, 1, 5);
    balance.add(1, 11, 10, 1, 3);
    balance.add(4, 10, 10, 1, 9);
    balance.merge();

    List<String> posted = new ArrayList<>();
    wanted.differences(
        balance,
        (cell, amount) ->
            posted.add(Cells.measureOf(cell) + "@" + Cells.bookedOn(cell) + ":" + amount));

    assertThat(posted).containsExactly("1@11:-1", "2@10:1", "4@10:-9");
  }

  @Test
  void postingTheDifferencesOfAnyTwoSetsMakesThemEqual() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      Cells wanted = random(random);
      Cells balance = random(random);
      Map<Long, Long> sums = new HashMap<>();
      for (int i = 0; i < balance.size(); i++) {
        sums.merge(balance.cell(i), balance.amount(i), Long::sum);
      }
      wanted.differences(balance, (cell, amount) -> sums.merge(cell, amount, Long::sum));
      sums.values().removeIf(amount -> amount == 0);

      Map<Long, Long> expected = new HashMap<>();
      for (int i = 0; i < wanted.size(); i++) {
        expected.put(wanted.cell(i), wanted.amount(i));
      }
      assertThat(sums).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static Cells random(Random random) {
    Cells cells = new Cells();
    int many = random.nextInt(200);
    for (int i = 0; i < many; i++) {
      cells.add(
          random.nextInt(100),
          random.nextInt(3),
          random.nextInt(3),
          random.nextInt(2),
          random.nextInt(7) - 3);
    }
    cells.merge();
    return cells;
  }
}
