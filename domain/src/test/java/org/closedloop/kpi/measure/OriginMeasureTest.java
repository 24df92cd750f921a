package org.closedloop.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.closedloop.journey.JourneyFixture.aJourney;
import static org.closedloop.kpi.measure.MeasureTest.found;

import java.util.List;
import org.closedloop.attribution.Level;
import org.closedloop.attribution.Touch;
import org.closedloop.journey.JourneyFixture;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.RandomJourneys;
import org.closedloop.kpi.Measure;
import org.junit.jupiter.api.Test;

/**
 * What Marketing sourced, by three definitions, and what it influenced: cases counted by hand, and
 * which of the four lies within which.
 */
class OriginMeasureTest {

  private static final int SEARCH = 2; // of Marketing
  private static final int DIRECT = 3; // by itself
  private static final int PHONE = 4; // of Sales

  private static final Measure SOURCE = new SourcedBySource();
  private static final Measure FIRST = new SourcedByFirstTouch();
  private static final Measure BEFORE = new SourcedBeforeSales();
  private static final Measure INFLUENCED = new InfluencedRevenue();

  /** A deal of 1,000.00 opened on 1 May and won on 1 June 2026 at noon; the source named nobody. */
  private static JourneyFixture won() {
    return aJourney()
        .channel(SEARCH, "search")
        .channel(DIRECT, "direct")
        .channel(PHONE, "outbound call")
        .opened(1, "2026-05-01T12:00:00Z")
        .won(1, 100_000, "2026-06-01T12:00:00Z");
  }

  private static void counts(JourneyFixture told, Measure... those) {
    for (Measure measure : List.of(SOURCE, FIRST, BEFORE, INFLUENCED)) {
      assertThat(found(measure, told))
          .as(measure.code())
          .isEqualTo(
              List.of(those).contains(measure)
                  ? List.of("2026-06-01 2026-05-01 #1 100000")
                  : List.of());
    }
  }

  @Test
  void nobodyWasMetAndTheSourceNamesNobody() {
    counts(won());
  }

  @Test
  void aContactNinetyDaysBeforeTheWinInfluencesIt() {
    // 3 March 12:00 is 90 days before 1 June 12:00 (28 left in March, 30, 31 and 1)
    counts(won().met(SEARCH, "2026-03-03T12:00:00Z"), FIRST, BEFORE, INFLUENCED);
  }

  @Test
  void aContactTheDayBeforeThatSourcesTheWinButDoesNotInfluenceIt() {
    counts(won().met(SEARCH, "2026-03-02T12:00:00Z"), FIRST, BEFORE);
  }

  @Test
  void aContactMoreThanAYearBeforeTheWinIsNone() {
    counts(won().met(SEARCH, "2025-05-31T12:00:00Z"));
  }

  @Test
  void aContactAfterSalesBeganIsNotBeforeSales() {
    counts(
        won().contacted("2026-04-01T08:00:00Z").met(SEARCH, "2026-04-02T08:00:00Z"),
        FIRST,
        INFLUENCED);
  }

  @Test
  void aNoteIsNothingThatSalesDid() {
    counts(
        won()
            .met(SEARCH, "2026-04-02T08:00:00Z")
            .contacted("2026-04-01T08:00:00Z") // fourth row told
            .correctToNote(4, "2026-04-01T08:00:00Z"),
        FIRST,
        BEFORE,
        INFLUENCED);
  }

  @Test
  void whoCameByItselfFirstAndWasMetByMarketingLaterIsSourcedByOneDefinitionOnly() {
    counts(
        won().met(DIRECT, "2026-04-01T08:00:00Z").met(SEARCH, "2026-04-02T08:00:00Z"),
        BEFORE,
        INFLUENCED);
  }

  @Test
  void contactsBySalesAndMailsMerelySentAreNotOfMarketing() {
    counts(won().met(PHONE, "2026-04-01T08:00:00Z").written(SEARCH, "2026-04-02T08:00:00Z"));
  }

  @Test
  void theSourceCountsWhateverContactsSay() {
    counts(
        won().belongsTo(SEARCH, "2026-01-01T00:00:00Z").belongsTo(1, "2026-01-02T00:00:00Z"),
        SOURCE);
  }

  @Test
  void aContactAfterTheWinChangesNothing() {
    counts(won().met(SEARCH, "2026-06-01T12:00:01Z"));
  }

  /**
   * First contact, before Sales, influenced: each within the deals with any contact of Marketing in
   * a year. The source lies within nothing, and none of the three lies within another.
   */
  @Test
  void whatIsSourcedByContactsOrInfluencedHadAContactOfMarketing() {
    int deals = 0;
    boolean[] seen = new boolean[4];
    for (long seed = 1; seed <= 1_000; seed++) {
      JourneyFixture told = RandomJourneys.of(seed);
      LeadJourney journey = told.journey();
      long won = sum(new RevenueWon(), told);
      long met =
          journey.deals().stream()
              .filter(deal -> deal.won().isPresent())
              .filter(
                  deal ->
                      journey.path(deal, Level.DEAL).touches().stream().anyMatch(Touch::marketing))
              .mapToLong(deal -> deal.amount())
              .sum();
      long source = sum(SOURCE, told);
      long first = sum(FIRST, told);
      long before = sum(BEFORE, told);
      long influenced = sum(INFLUENCED, told);
      assertThat(List.of(first, before, influenced)).as("journey %d", seed).allMatch(s -> s <= met);
      assertThat(met).isLessThanOrEqualTo(won);
      assertThat(source).as("all or nothing, journey %d", seed).isIn(0L, won);
      if (!told.journey().activities().isEmpty()) {
        deals += won > 0 ? 1 : 0;
      } else {
        assertThat(before).as("where Sales did nothing, journey %d", seed).isEqualTo(met);
      }
      seen[0] |= source > met;
      seen[1] |= first > before && influenced > before;
      seen[2] |= before > influenced;
      seen[3] |= influenced > first;
    }
    assertThat(deals).isGreaterThan(200);
    assertThat(seen).as("overlaps, but lies in none").containsOnly(true);
  }

  private static long sum(Measure measure, JourneyFixture told) {
    long[] sum = {0};
    measure.of(told.journey(), (booked, cohort, slice, amount) -> sum[0] += amount);
    return sum[0];
  }
}
