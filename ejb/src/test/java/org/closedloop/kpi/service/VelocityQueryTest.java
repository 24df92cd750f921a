package org.closedloop.kpi.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.closedloop.database.TestDatabase;
import org.closedloop.kpi.Dimension;
import org.closedloop.velocity.Passage;
import org.closedloop.velocity.Velocity;
import org.closedloop.velocity.service.Spell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ledger written by hand says how fast leads and deals went. */
class VelocityQueryTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void openLeadsAreKnownUpToTheRunAndNotDropped(TestDatabase kind) {
    SmallLedger ledger =
        SmallLedger.on(kind)
            .run(1, "2026-10-21T01:00:00Z")
            .count(1, 1, "qualified-leads", "2026-10-01", "fair")
            .count(1, 2, "qualified-leads", "2026-10-01", "fair")
            .count(1, 3, "qualified-leads", "2026-10-18", "web")
            .post(1, 1, "mql-to-sql", "2026-10-11", "2026-10-01", "fair", 1)
            .run(2, "2026-10-31T01:00:00Z")
            .post(2, 3, "mql-to-sql", "2026-10-28", "2026-10-18", "web", 1)
            .published();

    Passage first = passage(ledger, 1, Map.of());
    assertThat(first.entered()).isEqualTo(3);
    assertThat(first.open()).isEqualTo(2);
    assertThat(first.median()).as("one of the two that are ten days old").hasValue(10);
    assertThat(first.curve()).extracting(point -> point.atRisk()).containsExactly(2L);

    Passage second = passage(ledger, 2, Map.of());
    assertThat(second.reached()).isEqualTo(2);
    assertThat(second.by(10).share()).isEqualTo(2 / 3.0);

    assertThat(passage(ledger, 2, Map.of(Dimension.CHANNEL, "web")).entered()).isEqualTo(1);
    assertThat(passage(ledger, 2, Map.of(Dimension.CHANNEL, "none")).median()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void moneyPerDayTakesAllItsCausesFromOnePeriod(TestDatabase kind) {
    SmallLedger ledger =
        SmallLedger.on(kind)
            .run(1, "2026-11-21T01:00:00Z")
            .lead(1, "A", "CUSTOMER")
            .lead(2, "B", "LOST")
            .lead(3, "C", "OPPORTUNITY")
            .count(1, 1, "opportunities", "2026-10-01", "fair")
            .count(1, 2, "opportunities", "2026-10-01", "fair")
            .count(1, 3, "opportunities", "2026-10-02", "fair")
            .post(1, 1, "won-deals", "2026-10-11", "2026-10-01", "fair", 1)
            .post(1, 1, "revenue-won", "2026-10-11", "2026-10-01", "fair", 1_000_000)
            .post(1, 1, "sales-cycle-days", "2026-10-11", "2026-10-01", "fair", 10)
            .post(1, 2, "lost-deals", "2026-10-12", "2026-10-01", "fair", 1)
            .published();

    assertThat(velocity(ledger, 1, Map.of()).pipeline().perDay().orElseThrow())
        .as("3 x 50 % x 10,000 / 10 days")
        .isEqualByComparingTo("1500");
    assertThat(velocity(ledger, 1, Map.of(Dimension.CHANNEL, "web")).pipeline().perDay()).isEmpty();
  }

  private static Passage passage(SmallLedger ledger, int run, Map<Dimension, String> only) {
    return velocity(ledger, run, only).passages().stream()
        .filter(passage -> passage.transition().equals("mql-to-sql"))
        .findFirst()
        .orElseThrow();
  }

  private static Velocity velocity(SmallLedger ledger, int run, Map<Dimension, String> only) {
    LocalDate october = LocalDate.of(2026, 10, 1);
    return ledger
        .velocity()
        .velocity(
            new Spell(
                october,
                october.plusMonths(1),
                only,
                ledger.runs().named(run).orElseThrow(),
                Frozen.NONE));
  }
}
