package org.closedloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.closedloop.handoff.HandOffChangeKind;
import org.closedloop.lead.LeadStage;
import org.closedloop.touchpoint.ActivityKind;
import org.closedloop.touchpoint.TouchpointKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCompanyTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 21);
  private static final DemoSettings SETTINGS = new DemoSettings(412, 6_000, 30_000, LAST_DAY);

  @TempDir static Path folder;
  private static Sent sent;
  private static Map<DemoFile, Long> written;

  @BeforeAll
  static void writeTheFiles() {
    written = new DemoCompany(SETTINGS).writeTo(folder);
    sent = new Sent(folder);
  }

  @Test
  void theSameOrderGivesTheSameFilesByteForByte(@TempDir Path again) throws IOException {
    new DemoCompany(SETTINGS).writeTo(again);

    assertThat(names(again)).isEqualTo(names(folder));
    for (String name : names(folder)) {
      assertThat(Files.mismatch(folder.resolve(name), again.resolve(name))).as(name).isEqualTo(-1);
    }
  }

  @Test
  void anotherSeedGivesAnotherCompany(@TempDir Path other) throws IOException {
    new DemoCompany(new DemoSettings(413, 6_000, 30_000, LAST_DAY)).writeTo(other);

    String leads = Delivery.BASE.folder() + "/" + DemoFile.LEAD.fileName();
    assertThat(Files.mismatch(folder.resolve(leads), other.resolve(leads))).isNotEqualTo(-1);
  }

  @Test
  void thereAreExactlyAsManyLeadsAndAboutAsManyTouchpointsAsOrdered() {
    assertThat(written.get(DemoFile.LEAD)).isEqualTo(6_000);
    assertThat(written.get(DemoFile.TOUCHPOINT)).isBetween(28_500L, 31_500L);
    assertThat(sent.rows(DemoFile.LEAD)).hasSize(6_000);
  }

  @Test
  void leadsAreBornFromTheFirstDayOfTheFirstMonthToTheLastDay() {
    List<String> born =
        sent.rows(Delivery.BASE, DemoFile.LEAD).stream().map(row -> row.get("created_at")).toList();

    assertThat(born).isSorted();
    assertThat(born.get(0)).startsWith("2024-11-0");
    assertThat(born.get(born.size() - 1)).startsWith("2026-11-21");
  }

  @Test
  void nothingHappensAfterTheLastDay() {
    Instant end = Instant.parse("2026-11-21T23:00:00Z");
    for (DemoFile file :
        List.of(
            DemoFile.LEAD,
            DemoFile.LEAD_ASSIGNMENT,
            DemoFile.STAGE_CHANGE,
            DemoFile.TOUCHPOINT,
            DemoFile.ACTIVITY,
            DemoFile.OPPORTUNITY,
            DemoFile.OPPORTUNITY_CHANGE,
            DemoFile.HAND_OFF_ANSWER)) {
      assertThat(sent.rows(file)).as(file.name()).isNotEmpty();
      assertThat(sent.rows(file)).as(file.name()).allMatch(row -> time(row).isBefore(end));
    }
  }

  @Test
  void everyRowRefersToSomethingThatHasArrivedBefore() {
    Set<String> leads = new HashSet<>();
    Set<String> deals = new HashSet<>();
    for (Delivery delivery : Delivery.values()) {
      leads.addAll(column(sent.rows(delivery, DemoFile.LEAD), "key"));
      deals.addAll(column(sent.rows(delivery, DemoFile.OPPORTUNITY), "key"));
      for (DemoFile file :
          List.of(
              DemoFile.STAGE_CHANGE,
              DemoFile.TOUCHPOINT,
              DemoFile.ACTIVITY,
              DemoFile.OPPORTUNITY,
              DemoFile.HAND_OFF_ANSWER)) {
        assertThat(unknown(leads, delivery, file, "lead")).as(file.name()).isEmpty();
      }
      assertThat(unknown(leads, delivery, DemoFile.LEAD_ASSIGNMENT, "key")).isEmpty();
      assertThat(unknown(deals, delivery, DemoFile.OPPORTUNITY_CHANGE, "opportunity")).isEmpty();
    }
  }

  private static List<String> unknown(
      Set<String> known, Delivery delivery, DemoFile file, String column) {
    return column(sent.rows(delivery, file), column).stream()
        .filter(key -> !known.contains(key))
        .toList();
  }

  @Test
  void kindsAreThoseThatTheProductKnows() {
    assertThat(column(sent.rows(DemoFile.TOUCHPOINT), "kind"))
        .allMatch(kind -> TouchpointKind.valueOf(kind) != null);
    assertThat(column(sent.rows(DemoFile.ACTIVITY), "kind"))
        .allMatch(kind -> ActivityKind.valueOf(kind) != null);
    assertThat(column(sent.rows(DemoFile.STAGE_CHANGE), "stage"))
        .allMatch(stage -> LeadStage.valueOf(stage) != null);
    assertThat(column(sent.rows(DemoFile.HAND_OFF_ANSWER), "kind"))
        .allMatch(kind -> HandOffChangeKind.valueOf(kind) != null);
  }

  @Test
  void keysAreUniqueWithinADelivery() {
    for (Delivery delivery : Delivery.values()) {
      for (DemoFile file : DemoFile.values()) {
        List<Map<String, String>> rows = sent.rows(delivery, file);
        if (!rows.isEmpty() && rows.get(0).containsKey("key")) {
          assertThat(column(rows, "key")).as(delivery + " " + file).doesNotHaveDuplicates();
        }
      }
    }
  }

  @Test
  void unknownAndEmptySourcesAreTwoDifferentThings() {
    List<String> channels = column(sent.rows(DemoFile.LEAD), "channel");

    assertThat(channels).contains("unbekannt", "");
  }

  @Test
  void textsAreAsUglyAsInRealLife() {
    List<String> names = column(sent.rows(DemoFile.ACCOUNT), "name");

    for (String start : List.of("=", "+", "-", "@")) {
      assertThat(names).anyMatch(name -> name.startsWith(start));
    }
    assertThat(names).anyMatch(name -> name.length() > 150);
    assertThat(names).anyMatch(name -> name.contains("\""));
    assertThat(names).anyMatch(name -> name.contains("Ö")).anyMatch(name -> name.contains("ß"));
  }

  @Test
  void testAndSpamLeadsAreMarkedWithAReason() {
    List<Map<String, String>> junk =
        sent.rows(DemoFile.LEAD).stream()
            .filter(row -> row.get("excluded").equals("true"))
            .toList();

    assertThat(junk).hasSizeBetween(50, 200);
    assertThat(column(junk, "excluded_reason"))
        .contains("Testdatensatz", "Spam")
        .doesNotContain("");
  }

  @Test
  void dealsAreMadeInThreeCurrenciesThatAllHaveRates() {
    assertThat(column(sent.rows(DemoFile.OPPORTUNITY), "currency")).contains("EUR", "CHF", "USD");
    assertThat(sent.rows(DemoFile.EXCHANGE_RATE))
        .filteredOn(row -> row.get("valid_from").equals("2023-11-01"))
        .extracting(row -> row.get("currency"))
        .containsExactly("CHF", "USD");
  }

  @Test
  void someDealsAreWonOnTheDayTheyWereOpenedAndSomeBeforeTheLeadWasKnown() {
    Map<String, Map<String, String>> deals = byKey(DemoFile.OPPORTUNITY);
    Map<String, Map<String, String>> leads = byKey(DemoFile.LEAD);
    List<Long> cycles = new ArrayList<>();
    boolean before = false;
    for (Map<String, String> change : sent.rows(DemoFile.OPPORTUNITY_CHANGE)) {
      Map<String, String> deal = deals.get(change.get("opportunity"));
      if (change.get("kind").equals("WON")) {
        cycles.add(time(change).getEpochSecond() - time(deal).getEpochSecond());
      }
      before |= time(deal).isBefore(time(leads.get(deal.get("lead"))));
    }

    assertThat(cycles).anyMatch(cycle -> cycle < 86_400);
    assertThat(before).isTrue();
  }

  @Test
  void whatArrivesLateHappenedLongBefore() {
    assertThat(sent.rows(Delivery.LATE, DemoFile.LEAD)).isNotEmpty();
    assertThat(sent.rows(Delivery.LATE, DemoFile.STAGE_CHANGE)).isNotEmpty();
    assertThat(sent.rows(Delivery.LATE, DemoFile.OPPORTUNITY_CHANGE))
        .anyMatch(row -> row.get("kind").equals("WON") && row.get("at").startsWith("2025"));
  }

  @Test
  void correctionsNameWhatTheyCorrect() {
    Set<String> known = new HashSet<>();
    for (Delivery delivery : List.of(Delivery.BASE, Delivery.LATE)) {
      known.addAll(column(sent.rows(delivery, DemoFile.OPPORTUNITY_CHANGE), "key"));
      known.addAll(column(sent.rows(delivery, DemoFile.STAGE_CHANGE), "key"));
    }
    List<Map<String, String>> deals =
        sent.rows(Delivery.CORRECTIONS, DemoFile.OPPORTUNITY_CHANGE).stream().toList();

    assertThat(known)
        .containsAll(column(sent.rows(Delivery.CORRECTIONS, DemoFile.STAGE_CHANGE), "key"));
    assertThat(deals).anyMatch(row -> row.get("kind").equals("REOPENED"));
    assertThat(deals)
        .anyMatch(row -> row.get("kind").equals("WON") && known.contains(row.get("key")));
    assertThat(sent.rows(Delivery.CORRECTIONS, DemoFile.LEAD_ASSIGNMENT))
        .anyMatch(row -> row.get("excluded").equals("true"))
        .anyMatch(row -> row.get("channel").equals("Empfehlung"));
  }

  @Test
  void aBigCompanyKeepsItsNumberOfDimensionCombinationsModerate(@TempDir Path big) {
    new DemoCompany(new DemoSettings(1, 100_001, 100_001, LAST_DAY)).writeTo(big);
    Sent bigSent = new Sent(big);
    Set<String> slices = new HashSet<>();
    for (DemoFile file : List.of(DemoFile.LEAD, DemoFile.LEAD_ASSIGNMENT)) {
      bigSent.rows(file).forEach(row -> slices.add(slice(row)));
    }

    assertThat(bigSent.rows(DemoFile.CAMPAIGN)).hasSizeBetween(150, 250);
    assertThat(slices).hasSizeBetween(1_000, 5_500);
  }

  private static String slice(Map<String, String> row) {
    return Stream.of(
            "channel", "campaign", "content", "segment", "region", "team", "owner", "product")
        .map(row::get)
        .toList()
        .toString();
  }

  private static List<String> names(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static Map<String, Map<String, String>> byKey(DemoFile file) {
    Map<String, Map<String, String>> byKey = new java.util.HashMap<>();
    sent.rows(file).forEach(row -> byKey.put(row.get("key"), row));
    return byKey;
  }

  private static List<String> column(List<Map<String, String>> rows, String name) {
    return rows.stream().map(row -> row.get(name)).toList();
  }

  private static Instant time(Map<String, String> row) {
    return Stream.of("at", "opened_at", "created_at")
        .map(row::get)
        .filter(value -> value != null)
        .map(Instant::parse)
        .findFirst()
        .orElseThrow();
  }
}
