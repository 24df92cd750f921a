package org.closedloop.journey;

import static org.closedloop.journey.JourneyFixture.aJourney;
import static org.closedloop.journey.JourneyFixture.micros;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.closedloop.lead.LeadStage;
import org.closedloop.organisation.Department;
import org.closedloop.sla.clock.ClockState;

/**
 * Leads to which anything happened that can happen, the same ones for the same seed for ever.
 *
 * <p>Never changed: fingerprints of measures are taken over them. What they lack is added where no
 * other measure sees it, or goes into journeys of its own.
 */
public final class RandomJourneys {

  private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
  private static final int HOURS = 12_000;
  private static final List<String> CHANNELS =
      List.of("search", "fair", "direct", "outbound call", "", "mail");
  private static final List<String> TRANSITIONS =
      List.of(
          "lead-to-mql",
          "mql-to-sal",
          "mql-to-sql",
          "sql-to-opportunity",
          "opportunity-to-customer");
  private static final List<String> PHASES = List.of("first talk", "proposal");
  private static final List<String> MODELS = List.of("first", "linear", "time-decay");
  private static final List<String> PROMISES = List.of("first-contact", "attempts", "follow-up");
  private static final List<Department> SIDES =
      List.of(Department.MARKETING, Department.SALES, Department.SERVICE);
  private static final List<ClockState> STATES =
      List.of(
          ClockState.RUNNING,
          ClockState.WARNED,
          ClockState.PAUSED,
          ClockState.MET,
          ClockState.BREACHED,
          ClockState.CANCELLED);
  private static final List<LeadStage> STAGES =
      List.of(
          LeadStage.INQUIRY,
          LeadStage.LEAD,
          LeadStage.MARKETING_QUALIFIED,
          LeadStage.SALES_ACCEPTED,
          LeadStage.SALES_QUALIFIED,
          LeadStage.RECYCLED,
          LeadStage.LOST);

  private final Random random;
  private JourneyFixture told;

  private RandomJourneys(Random random) {
    this.random = random;
  }

  public static JourneyFixture of(long seed) {
    return new RandomJourneys(new Random(seed)).tell();
  }

  private JourneyFixture tell() {
    told = aJourney().created(at()).in("Europe/Berlin");
    for (int slice = 1; slice <= CHANNELS.size(); slice++) {
      told.channel(slice, CHANNELS.get(slice - 1));
    }
    told.onTheWeb(1).ownedBySomebody(2).ownedBySomebody(3);
    told.sliceOf("no budget", 21).sliceOf("v1", 22).sliceOf("first-contactv1", 23);
    told.phase("first talk", false, 1_000).phase("proposal", true, 4_000);
    if (random.nextBoolean()) {
      told.taught(Map.of("search", 500_000_000L, "fair", 200_000_000L, "direct", 50_000_000L));
    }
    told.agreed("v1", shares(), random.nextBoolean() ? any(MODELS) : null, day(0), day(300));
    told.agreed("v2", shares(), null, day(300), day(450));
    told.owed("v1", 200, Map.of("fair", 15_000, "direct", 0), day(0), day(300));
    told.owed("v2", 240, Map.of("search", 5_000), day(300), day(450));
    told.belongsTo(slice(), at());
    times(3, () -> told.belongsTo(slice(), at()));
    boolean early = random.nextInt(3) == 0;
    if (early) {
      told.qualified(at(random.nextInt(HOURS / 4)));
    } else {
      times(6, () -> told.entered(any(STAGES), at()));
    }
    times(12, () -> told.met(slice(), at()));
    times(2, () -> told.written(slice(), at()));
    times(3, () -> told.colleagueMet(slice(), at()));
    times(4, () -> told.contacted(at()));
    int deals = early ? 0 : random.nextInt(4);
    for (long deal = 1; deal <= deals; deal++) {
      deal(deal);
    }
    int offers = random.nextInt(4);
    for (int offer = 1; offer <= offers; offer++) {
      offer("O" + offer);
    }
    times(4, this::promise);
    if (random.nextInt(3) == 0) {
      told.forgottenSince(at());
    }
    if (random.nextBoolean()) {
      told.stillOpen(random.nextBoolean());
    }
    return told;
  }

  private Map<String, Integer> shares() {
    Map<String, Integer> shares = new TreeMap<>();
    TRANSITIONS.forEach(transition -> shares.put(transition, 1_000 + random.nextInt(8_000)));
    return shares;
  }

  private void deal(long deal) {
    int begin = random.nextInt(HOURS / 2);
    told.opened(deal, random.nextInt(100_000), at(begin));
    if (random.nextBoolean()) {
      told.moved(deal, any(PHASES), at(begin + 1 + random.nextInt(1_000)));
    }
    begin += random.nextInt(3_000);
    switch (random.nextInt(5)) {
      case 0 -> told.lost(deal, at(begin));
      case 1 -> {
        told.won(deal, at(begin)).reopened(deal, at(begin + 48));
        if (random.nextBoolean()) {
          told.lost(deal, at(begin + 200));
        }
      }
      case 2 -> told.valued(deal, random.nextInt(100_000), at(begin));
      default -> told.won(deal, random.nextInt(100_000), at(begin));
    }
    if (random.nextBoolean()) {
      told.margin(deal, random.nextInt(10_000));
    }
  }

  private void offer(String offer) {
    int begin = random.nextInt(HOURS);
    told.offered(offer, at(begin));
    String answered = at(begin + 1 + random.nextInt(200));
    switch (random.nextInt(7)) {
      case 0, 1 -> told.accepted(offer, answered);
      case 2 -> told.acceptedWithoutWords(offer, answered);
      case 3 -> told.returned(offer, "no budget", answered);
      case 4 -> told.declined(offer, random.nextBoolean() ? "no budget" : "", answered);
      case 5 -> told.withdrawn(offer, answered);
      default -> {} // still open
    }
  }

  private void promise() {
    int begin = random.nextInt(HOURS);
    ClockState state = any(STATES);
    boolean over = state == ClockState.MET || state == ClockState.CANCELLED;
    boolean done = state == ClockState.MET || state == ClockState.BREACHED && random.nextBoolean();
    String kind = any(PROMISES);
    told.promised(
        new ClockRow(
            kind,
            kind,
            any(SIDES),
            "v1",
            "",
            state,
            micros(at(begin)),
            state == ClockState.PAUSED ? ClockRow.NEVER : micros(at(begin + 24)),
            over || done ? micros(at(begin + random.nextInt(60))) : ClockRow.NEVER,
            done ? random.nextInt(5_000) : -1));
  }

  private void times(int most, Runnable what) {
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      what.run();
    }
  }

  private int slice() {
    return 1 + random.nextInt(CHANNELS.size());
  }

  private String at() {
    return at(random.nextInt(HOURS));
  }

  private static String at(int hours) {
    return BEGIN.plus(Duration.ofHours(hours)).toString();
  }

  private static String day(int days) {
    return BEGIN.plus(Duration.ofDays(days)).toString();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
