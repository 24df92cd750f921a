package org.closedloop.kpi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VectorsTest {

  /** What the ledger holds and what a figure makes of it; {@code n/a} where it divides by zero. */
  record Vector(String kpi, Basis basis, String ledger, String expected) {}

  @ParameterizedTest
  @MethodSource("vectors")
  void theFigureIsWhatAHandCalculationSays(Vector vector) {
    Kpi kpi = Figures.catalog().named(vector.kpi()).orElseThrow();
    Formula formula = kpi.definition().on(vector.basis()).orElseThrow();

    String value =
        formula
            .value(tally(vector.ledger()), kpi.unit())
            .map(v -> v.signum() == 0 ? "0" : v.stripTrailingZeros().toPlainString())
            .orElse("n/a");

    assertThat(value).isEqualTo(vector.expected());
  }

  @Test
  void everyFigureHasThreeVectorsAndOneForEachBasis() throws IOException {
    List<Vector> vectors = vectors().toList();

    for (Kpi kpi : Figures.all()) {
      List<Vector> own = vectors.stream().filter(v -> v.kpi().equals(kpi.code())).toList();
      assertThat(own).as(kpi.code()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(own.stream().map(Vector::basis).distinct())
          .as(kpi.code())
          .containsExactlyInAnyOrderElementsOf(kpi.definition().bases());
    }
  }

  @Test
  void everyFigureThatDividesIsWorkedOutForTheDenominatorZero() throws IOException {
    List<Vector> vectors = vectors().toList();

    for (Kpi kpi : Figures.all()) {
      boolean divides =
          kpi.definition().formulas().values().stream()
              .anyMatch(formula -> formula.kind() != Formula.Kind.SUM);
      assertThat(
              vectors.stream()
                  .anyMatch(v -> v.kpi().equals(kpi.code()) && v.expected().equals("n/a")))
          .as(kpi.code())
          .isEqualTo(divides);
    }
  }

  static Stream<Vector> vectors() throws IOException {
    try (InputStream file = VectorsTest.class.getResourceAsStream("vectors.csv")) {
      return new String(file.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(
                  line ->
                      Arrays.stream(line.split(";", -1)).map(String::strip).toArray(String[]::new))
              .map(
                  part -> new Vector(part[0], Basis.named(part[1]).orElseThrow(), part[2], part[3]))
              .toList()
              .stream();
    }
  }

  private static Tally tally(String ledger) {
    Tally tally = new Tally();
    if (ledger.startsWith("days ")) {
      for (String part : ledger.substring(5).split(" ")) {
        if (part.contains("@")) {
          add(tally, part);
          continue;
        }
        String[] times = part.split("x");
        tally.distribution().add(new BigDecimal(times[0]), Long.parseLong(times[1]));
      }
      return tally;
    }
    for (String part : ledger.split(" ")) {
      if (!part.isEmpty()) {
        add(tally, part);
      }
    }
    return tally;
  }

  private static void add(Tally tally, String part) {
    String[] side = part.split("[@=]");
    Day day = side[1].equals("booked") ? Day.BOOKED : Day.COHORT;
    tally.add(side[0], day, Long.parseLong(side[2]));
  }
}
