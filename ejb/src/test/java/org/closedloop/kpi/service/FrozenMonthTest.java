package org.closedloop.kpi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.closedloop.database.TestDatabase;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.ledger.Cause;
import org.closedloop.ledger.MonthIsFrozen;
import org.closedloop.ledger.SamePersonSigns;
import org.closedloop.organisation.Department;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A month both sides have signed keeps its figures; what comes later stands beside it. */
class FrozenMonthTest {

  /**
   * Run 1: two leads in October, one of them won for 1,000, and one lead in November. Run 2 learns
   * of a third lead in October, of another one in November and of 500 more for the deal.
   */
  private static SmallLedger autumn(TestDatabase kind) {
    SmallLedger ledger =
        SmallLedger.on(kind)
            .run(1, "2026-12-01T02:00:00Z")
            .run(2, "2026-12-02T02:00:00Z")
            .p90(1, "lead-to-customer", 10)
            .p90(2, "lead-to-customer", 100);
    for (long lead = 1; lead <= 5; lead++) {
      ledger.lead(lead, "Lead " + lead, "LEAD");
    }
    ledger.count(1, 1, "new-leads", "2026-10-05", "fair");
    ledger.count(1, 2, "new-leads", "2026-10-06", "search");
    ledger.post(1, 1, "lead-to-customer", "2026-10-15", "2026-10-05", "fair", 1);
    ledger.post(1, 1, "revenue-won", "2026-10-15", "2026-10-05", "fair", 100_000);
    ledger.count(1, 3, "new-leads", "2026-11-05", "fair");
    ledger.because(Cause.LATE);
    ledger.count(2, 4, "new-leads", "2026-10-07", "fair");
    ledger.count(2, 5, "new-leads", "2026-11-07", "fair");
    ledger.because(Cause.CORRECTION);
    ledger.post(2, 1, "revenue-won", "2026-10-15", "2026-10-05", "fair", 50_000);
    return ledger.published();
  }

  private static void freezeOctober(SmallLedger ledger) {
    assertThat(ledger.sign("2026-10", 1, Department.MARKETING, "ada")).isFalse();
    assertThat(ledger.sign("2026-10", 1, Department.SALES, "ben")).isTrue();
  }

  private static List<String> months(KpiAnswer answer) {
    return answer.rows().stream()
        .map(
            row ->
                "%s %s%s of run %s%s"
                    .formatted(
                        row.period().label(),
                        row.numerator().stripTrailingZeros().toPlainString(),
                        row.denominator() == null ? "" : "/" + row.denominator(),
                        row.runs(),
                        row.frozen() ? ", frozen" : ""))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theFrozenMonthIsWhatWasSignedAndTheOthersAreTheNewest(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);
    freezeOctober(ledger);

    assertThat(months(ledger.answer("new-leads", "from=2026-10-01", "to=2026-12-01")))
        .containsExactly("2026-10 2 of run [1], frozen", "2026-11 2 of run [2]");
    assertThat(months(ledger.answer("new-leads", "from=2026-10-01", "to=2026-12-01", "run=2")))
        .containsExactly("2026-10 3 of run [2]", "2026-11 2 of run [2]");
    assertThat(months(ledger.answer("revenue-won", "from=2026-10-01", "to=2026-11-01")))
        .containsExactly("2026-10 1000 of run [1], frozen");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aQuarterAddsUpWhatWasSignedAndWhatIsNew(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);
    freezeOctober(ledger);

    KpiAnswer quarter =
        ledger.answer("new-leads", "from=2026-10-01", "to=2027-01-01", "grain=quarter");

    assertThat(months(quarter)).containsExactly("2026-Q4 4 of run [1, 2]");
    assertThat(quarter.total().numerator()).isEqualByComparingTo("4");
    assertThat(months(ledger.answer("new-leads", "from=2026-10-06", "to=2026-11-06", "grain=day")))
        .contains("2026-10-06 1 of run [1], frozen", "2026-10-07 0 of run [1], frozen")
        .contains("2026-11-05 1 of run [2]");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theLeadsBehindAFrozenCellAreThoseThatWereSigned(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);
    freezeOctober(ledger);
    Question signed = ledger.ask("new-leads", "from=2026-10-01", "to=2026-12-01", "grain=total");
    Question fair = signed.within(Cut.by(Dimension.CHANNEL), "fair");

    assertThat(ledger.members().members(signed, Part.ALL, 0, 10).items())
        .extracting(Member::lead)
        .containsExactly(1L, 2L, 3L, 5L);
    assertThat(ledger.members().reconcile(fair).proves(ledger.kpis().answer(fair).total()))
        .isTrue();
    assertThat(ledger.members().members(signed.in(signed.run()), Part.ALL, 0, 10).total())
        .isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aFrozenRateMaturesAsTheSignedRunKnewIt(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);

    KpiRow newest =
        ledger.answer("lead-to-customer-rate", "from=2026-10-01", "to=2026-11-01").total();
    freezeOctober(ledger);
    KpiRow signed =
        ledger.answer("lead-to-customer-rate", "from=2026-10-01", "to=2026-11-01").total();

    assertThat(newest.value()).isEqualByComparingTo("0.3333333333");
    assertThat(newest.mature()).isFalse();
    assertThat(signed.value()).isEqualByComparingTo("0.5");
    assertThat(signed.mature()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void itTakesTwoPersonsAndOneRun(TestDatabase kind) {
    SmallLedger ledger = autumn(kind);

    assertThat(ledger.sign("2026-10", 1, Department.MARKETING, "ada")).isFalse();
    assertThatThrownBy(() -> ledger.sign("2026-10", 1, Department.SALES, "ada"))
        .isInstanceOf(SamePersonSigns.class);
    assertThat(ledger.sign("2026-10", 2, Department.SALES, "ben")).as("another run").isFalse();
    assertThat(ledger.runs().frozen().isEmpty()).isTrue();
    assertThat(ledger.sign("2026-10", 2, Department.MARKETING, "ada")).isTrue();
    assertThatThrownBy(() -> ledger.sign("2026-10", 1, Department.SALES, "ben"))
        .isInstanceOf(MonthIsFrozen.class);
    assertThat(ledger.runs().frozen().months()).hasSize(1);
  }
}
