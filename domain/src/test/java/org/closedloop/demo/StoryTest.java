package org.closedloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.closedloop.winloss.ClosedDeal;
import org.closedloop.winloss.Effect;
import org.closedloop.winloss.Factor;
import org.closedloop.winloss.Findings;
import org.closedloop.winloss.NotedReason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The causes of the story can be seen in the figures, counted here by hand from the files. */
class StoryTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 21);
  private static final LocalDate CHEAP_FROM = LocalDate.of(2025, 12, 1);
  private static final LocalDate CHEAP_TO = LocalDate.of(2026, 6, 1);

  @TempDir static Path folder;
  private static final Map<String, Map<String, String>> LEADS = new HashMap<>();
  private static final Map<String, Map<String, String>> DEALS = new HashMap<>();
  private static final Set<String> QUALIFIED = new HashSet<>();
  private static final Set<String> SALES_QUALIFIED = new HashSet<>();
  private static Sent sent;

  @BeforeAll
  static void writeTheFiles() {
    new DemoCompany(new DemoSettings(412, 20_000, 20_000, LAST_DAY)).writeTo(folder);
    sent = new Sent(folder);
    sent.rows(DemoFile.LEAD).forEach(row -> LEADS.put(row.get("key"), row));
    sent.rows(DemoFile.OPPORTUNITY).forEach(row -> DEALS.put(row.get("key"), row));
    for (Map<String, String> row : sent.rows(DemoFile.STAGE_CHANGE)) {
      if (row.get("stage").equals("MARKETING_QUALIFIED")) {
        QUALIFIED.add(row.get("lead"));
      } else if (row.get("stage").equals("SALES_QUALIFIED")) {
        QUALIFIED.add(row.get("lead"));
        SALES_QUALIFIED.add(row.get("lead"));
      }
    }
  }

  @Test
  void tradeFairLeadsConvertLateButHighInValue() {
    double fair = median(cycles(lead -> lead.get("channel").equals("Messe")));
    double others = median(cycles(lead -> !lead.get("channel").equals("Messe")));
    assertThat(fair).isGreaterThan(1.8 * others);

    double fairAmount = median(amounts(lead -> lead.get("channel").equals("Messe")));
    double otherAmount = median(amounts(lead -> !lead.get("channel").equals("Messe")));
    assertThat(fairAmount).isGreaterThan(1.6 * otherAmount);
  }

  @Test
  void theCheapSearchCampaignLiftsLeadsAndDropsTheirQuality() {
    Predicate<Map<String, String>> search = lead -> lead.get("channel").equals("Suche (Anzeige)");
    Predicate<Map<String, String>> during = born(CHEAP_FROM, CHEAP_TO);
    Predicate<Map<String, String>> yearBefore =
        born(CHEAP_FROM.minusYears(1), CHEAP_TO.minusYears(1));

    assertThat(count(search.and(during))).isGreaterThan(2 * count(search.and(yearBefore)));
    assertThat(rate(yearBefore)).isBetween(0.48, 0.58);
    assertThat(rate(during)).isBetween(0.33, 0.45);
    assertThat(rate(during.and(lead -> lead.get("campaign").equals("SUC-GUENSTIG"))))
        .isLessThan(0.15);
    assertThat(rate(during.and(lead -> !lead.get("campaign").equals("SUC-GUENSTIG"))))
        .isGreaterThan(0.46);
    assertThat(sent.rows(DemoFile.LEAD))
        .filteredOn(lead -> lead.get("campaign").equals("SUC-GUENSTIG"))
        .allMatch(during);
  }

  @Test
  void theRelaunchLiftsTheNewsletter() {
    LocalDate relaunch = LocalDate.of(2025, 7, 1);
    Predicate<Map<String, String>> newsletter = lead -> lead.get("channel").equals("Newsletter");
    Predicate<Map<String, String>> before = newsletter.and(born(LocalDate.MIN, relaunch));
    Predicate<Map<String, String>> after = newsletter.and(born(relaunch, LAST_DAY.minusDays(40)));

    double qualifiedBefore = count(before.and(StoryTest::qualified)) / (double) count(before);
    double qualifiedAfter = count(after.and(StoryTest::qualified)) / (double) count(after);
    assertThat(qualifiedAfter).isGreaterThan(1.35 * qualifiedBefore);
    assertThat(count(newsletter.and(born(relaunch.plusMonths(2), relaunch.plusMonths(8)))))
        .isGreaterThan(
            (long)
                (1.4
                    * count(
                        newsletter.and(born(relaunch.minusMonths(8), relaunch.minusMonths(2))))));
  }

  @Test
  void theTeamSouthAnswersLateInAugust() {
    Map<String, Instant> offers = new HashMap<>();
    Map<Boolean, Map<Boolean, List<Double>>> hours =
        Map.of(
            true, Map.of(true, new ArrayList<>(), false, new ArrayList<>()),
            false, Map.of(true, new ArrayList<>(), false, new ArrayList<>()));
    for (Map<String, String> row : sent.rows(DemoFile.HAND_OFF_ANSWER)) {
      Instant at = Instant.parse(row.get("at"));
      if (row.get("kind").equals("OFFERED")) {
        offers.put(row.get("hand_off"), at);
      } else {
        Instant offered = offers.get(row.get("hand_off"));
        boolean south = row.get("team").equals("vertrieb-sued");
        boolean august = offered.toString().substring(5, 7).equals("08");
        hours.get(south).get(august).add(Duration.between(offered, at).toMinutes() / 60.0);
      }
    }

    double southInAugust = median(hours.get(true).get(true));
    assertThat(southInAugust).isGreaterThan(2.5 * median(hours.get(true).get(false)));
    assertThat(southInAugust).isGreaterThan(2.5 * median(hours.get(false).get(true)));
  }

  @Test
  void aCompetitorCostsDealsInTheEast() {
    Instant arrival = Instant.parse("2026-03-31T22:00:00Z");
    double before = winRate("Ost", at -> at.isBefore(arrival));
    double after = winRate("Ost", at -> !at.isBefore(arrival));
    double elsewhere = winRate("West", at -> !at.isBefore(arrival));

    assertThat(after).isLessThan(0.65 * before).isLessThan(0.65 * elsewhere);
  }

  @Test
  void lookingForReasonsFindsTheCompetitorInTheEastAndNoneWhereThereIsNone() {
    Instant arrival = Instant.parse("2026-03-31T22:00:00Z");
    List<ClosedDeal> deals = new ArrayList<>();
    for (Map<String, String> row : sent.rows(DemoFile.OPPORTUNITY_CHANGE)) {
      Instant at = Instant.parse(row.get("at"));
      boolean won = row.get("kind").equals("WON");
      if ((won || row.get("kind").equals("LOST")) && !at.isBefore(arrival)) {
        Map<String, String> lead = LEADS.get(DEALS.get(row.get("opportunity")).get("lead"));
        deals.add(
            new ClosedDeal(
                0,
                0,
                at.atZone(DemoSettings.ZONE).toLocalDate(),
                won,
                0,
                row.get("reason"),
                0,
                Map.of(
                    Factor.REGION, lead.get("region"),
                    Factor.SEGMENT, lead.get("segment"),
                    Factor.PRODUCT, lead.get("product"),
                    Factor.OFFERS, lead.get("key").substring(lead.get("key").length() - 1))));
      }
    }

    Findings findings = Findings.of(deals);

    assertThat(findings.effects())
        .filteredOn(Effect::isFound)
        .extracting(effect -> effect.factor() + " " + effect.value() + " " + effect.verdict())
        .containsExactly("REGION Ost WORSE");
    assertThat(findings.effects().get(0).test().lift()).isLessThan(0.65);
    assertThat(findings.tested()).isGreaterThan(15);
    assertThat(Findings.of(inTheEast(deals)).lostFor().get(0).reason()).isEqualTo("Wettbewerber");
    assertThat(findings.lostFor()).extracting(NotedReason::share).allMatch(share -> share < 0.4);
  }

  private static List<ClosedDeal> inTheEast(List<ClosedDeal> deals) {
    return deals.stream().filter(d -> d.factors().get(Factor.REGION).equals("Ost")).toList();
  }

  @Test
  void summerAndWeekendsAreQuietAndFairDaysAreNot() {
    Map<LocalDate, Long> perDay = new HashMap<>();
    LEADS.values().forEach(lead -> perDay.merge(day(lead), 1L, Long::sum));

    assertThat(perDay.getOrDefault(LocalDate.of(2025, 12, 25), 0L)).isLessThan(9);
    assertThat(perDay.get(LocalDate.of(2025, 10, 15))).isGreaterThan(120);
    assertThat(mean(perDay, day -> BusinessTime.isWeekend(day)))
        .isLessThan(0.4 * mean(perDay, day -> BusinessTime.worksOn(day)));
    assertThat(count(born(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 9, 1))))
        .isLessThan(count(born(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 8, 1))))
        .isLessThan(count(born(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 10, 1))));
  }

  private static double mean(Map<LocalDate, Long> perDay, Predicate<LocalDate> days) {
    return perDay.entrySet().stream()
        .filter(entry -> days.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .average()
        .orElseThrow();
  }

  private static double winRate(String region, Predicate<Instant> when) {
    long won = 0;
    long closed = 0;
    for (Map<String, String> row : sent.rows(DemoFile.OPPORTUNITY_CHANGE)) {
      Map<String, String> lead = LEADS.get(DEALS.get(row.get("opportunity")).get("lead"));
      boolean decided = row.get("kind").equals("WON") || row.get("kind").equals("LOST");
      if (decided && lead.get("region").equals(region) && when.test(Instant.parse(row.get("at")))) {
        closed++;
        won += row.get("kind").equals("WON") ? 1 : 0;
      }
    }
    return won / (double) closed;
  }

  private static List<Double> cycles(Predicate<Map<String, String>> leads) {
    return wins(leads).stream()
        .map(
            row ->
                Duration.between(
                            Instant.parse(DEALS.get(row.get("opportunity")).get("opened_at")),
                            Instant.parse(row.get("at")))
                        .toHours()
                    / 24.0)
        .toList();
  }

  private static List<Double> amounts(Predicate<Map<String, String>> leads) {
    return wins(leads).stream().map(row -> Double.valueOf(row.get("amount"))).toList();
  }

  private static List<Map<String, String>> wins(Predicate<Map<String, String>> leads) {
    return sent.rows(Delivery.BASE, DemoFile.OPPORTUNITY_CHANGE).stream()
        .filter(row -> row.get("kind").equals("WON"))
        .filter(row -> leads.test(LEADS.get(DEALS.get(row.get("opportunity")).get("lead"))))
        .toList();
  }

  /** Share of the qualified leads that Sales qualified as well. */
  private static double rate(Predicate<Map<String, String>> leads) {
    double qualified = count(leads.and(StoryTest::qualified));
    return count(leads.and(lead -> SALES_QUALIFIED.contains(lead.get("key")))) / qualified;
  }

  private static boolean qualified(Map<String, String> lead) {
    return QUALIFIED.contains(lead.get("key"));
  }

  private static long count(Predicate<Map<String, String>> leads) {
    return LEADS.values().stream().filter(leads).count();
  }

  private static Predicate<Map<String, String>> born(LocalDate from, LocalDate before) {
    return lead -> !day(lead).isBefore(from) && day(lead).isBefore(before);
  }

  private static LocalDate day(Map<String, String> lead) {
    return Instant.parse(lead.get("created_at")).atZone(DemoSettings.ZONE).toLocalDate();
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
