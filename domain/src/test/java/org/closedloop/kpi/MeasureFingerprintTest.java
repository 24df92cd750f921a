package org.closedloop.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.closedloop.journey.JourneyFixture.aJourney;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.closedloop.journey.JourneyFixture;
import org.closedloop.journey.RandomJourneys;
import org.junit.jupiter.api.Test;

/**
 * A measure that counts otherwise is another version: managers have signed what figures mean, and
 * the night measures every lead anew only when a version says that it must.
 *
 * <p>Each measure, and with it each model, is run over fixed journeys. To change what it counts,
 * raise its version and add the line this test prints to {@code measures.properties}; never edit a
 * line.
 */
class MeasureFingerprintTest {

  private static final int BY_CHANCE = 300;

  @Test
  void aMeasureOrModelThatCountsOtherwiseNeedsANewVersion() {
    List<String> wrong = new ArrayList<>();
    Map<String, JourneyFixture> journeys = journeys();
    for (Measure measure : Figures.measures()) {
      String does = does(measure, journeys);
      assertThat(does).as(measure.code() + " books something on these journeys").isNotEmpty();
      wrong.addAll(KnownMeasures.check(measure.code(), measure.version(), does));
    }
    assertThat(wrong).as("lines for measures.properties").isEmpty();
  }

  /** What a measure books, by journey and cell, in a fixed notation. */
  static String does(Measure measure, Map<String, JourneyFixture> journeys) {
    StringBuilder does = new StringBuilder();
    journeys.forEach(
        (name, told) -> {
          Map<String, Long> cells = new TreeMap<>();
          measure.of(
              told.journey(),
              (booked, cohort, slice, amount) ->
                  cells.merge(
                      LocalDate.ofEpochDay(booked)
                          + " "
                          + LocalDate.ofEpochDay(cohort)
                          + " #"
                          + slice,
                      amount,
                      Long::sum));
          cells.values().removeIf(amount -> amount == 0);
          cells.forEach((cell, amount) -> does.append(name + ' ' + cell + ' ' + amount + '\n'));
        });
    return does.toString();
  }

  /** Never changed, only added to for new measures: every line was taken over them. */
  private static Map<String, JourneyFixture> journeys() {
    Map<String, JourneyFixture> journeys = new LinkedHashMap<>();
    journeys.put("90 days", met("2026-03-03T12:00:00Z"));
    journeys.put("longer than 90 days", met("2026-03-03T11:59:59Z"));
    journeys.put("365 days", met("2025-06-01T12:00:00Z"));
    journeys.put("longer than 365 days", met("2025-06-01T11:59:59Z"));
    journeys.put("the instant of the win", met("2026-06-01T12:00:00Z"));
    journeys.put("after the win", met("2026-06-01T12:00:01Z"));
    journeys.put("half a week apart", met("2026-05-01T12:00:00Z", "2026-05-05T00:00:00Z"));
    journeys.put(
        "four contacts",
        met(
            "2026-02-01T12:00:00Z",
            "2026-03-20T12:00:00Z",
            "2026-04-20T12:00:00Z",
            "2026-05-20T12:00:00Z"));
    for (int seed = 1; seed <= BY_CHANCE; seed++) {
      journeys.put("by chance " + seed, RandomJourneys.of(seed));
    }
    return journeys;
  }

  /** Met at these instants by different channels before a deal was won on 1 June at noon. */
  private static JourneyFixture met(String... instants) {
    JourneyFixture told =
        aJourney()
            .created("2026-03-15T12:00:00Z")
            .channel(1, "search")
            .channel(2, "fair")
            .channel(3, "mail")
            .channel(4, "direct")
            .taught(Map.of("search", 400_000_000L, "fair", 300_000_000L, "mail", 100_000_000L))
            .belongsTo(1, "2026-03-15T12:00:00Z")
            .opened(1, "2026-04-15T12:00:00Z")
            .won(1, 100_003, "2026-06-01T12:00:00Z");
    for (int i = 0; i < instants.length; i++) {
      told.met(1 + i, instants[i]);
    }
    return told;
  }
}
