package org.closedloop.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.closedloop.database.TestDatabase;
import org.closedloop.kpi.service.Frozen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the workbook says was decided in a month, as the run of 20 November knew it. */
class DecisionsTest {

  private static final String KNOWN = "timestamp with time zone '2026-11-01 00:00:00+00'";

  private BusyLedger ledger;

  @ParameterizedTest
  @EnumSource
  void aMonthTellsWhatWasDecidedInItAndKnownToTheRun(TestDatabase kind) {
    ledger = BusyLedger.on(kind, 3);
    ruling(1, "2026-10-05 08:00:00+00", KNOWN, "NURTURE");
    ruling(2, "2026-09-30 21:59:00+00", KNOWN, "CLOSE"); // still September in Berlin
    ruling(
        3, "2026-10-07 08:00:00+00", "timestamp with time zone '2026-11-21 08:00:00+00'", "CLOSE");
    ledger.update(
        "insert into agreement (id, code, name, created_at) values (1, 'main', 'Main', "
            + KNOWN
            + ")");
    version(1, "SIGNED");
    sign(1, "MARKETING", "2026-09-28 08:00:00+00");
    sign(1, "SALES", "2026-10-01 08:00:00+00");
    version(2, "DRAFT");
    sign(2, "SALES", "2026-10-20 08:00:00+00");
    ledger.update(
        "insert into scoring_model (number, state, rules, valid_from, changed_by, changed_at,"
            + " published_by, published_at) values (90, 'PUBLISHED', '{}', "
            + KNOWN
            + ", 'ada', "
            + KNOWN
            + ", 'ada', timestamp with time zone '2026-10-06 08:00:00+00')");
    ledger.update(
        "insert into frozen_month (month_start, run, frozen_at) values (date '2026-09-01', 1,"
            + " timestamp with time zone '2026-10-31 22:30:00+00')");
    ledger.update(
        "insert into frozen_month (month_start, run, frozen_at) values (date '2026-08-01', 1,"
            + " timestamp with time zone '2026-10-31 23:30:00+00')"); // November in Berlin

    assertThat(of(YearMonth.of(2026, 10)))
        .extracting(each -> each.kind() + " " + each.subject() + " " + each.words())
        .containsExactly(
            "CONTRACT main v1 null",
            "DISPUTE closedloop:L1 NURTURE",
            "SCORING v90 null",
            "MONTH 2026-09 null");
    assertThat(of(YearMonth.of(2026, 9))).extracting(Decision::words).containsExactly("CLOSE");
    assertThat(of(YearMonth.of(2026, 12))).isEmpty();
  }

  private List<Decision> of(YearMonth month) {
    return new LedgerEvidence(ledger.database(), Frozen.NONE)
        .decisions(Months.of(month), ledger.run(1));
  }

  private void ruling(int lead, String at, String recorded, String ruling) {
    ledger.update(
        "insert into hand_off_change (id, hand_off, lead, kind, at, recorded_at, reason, source,"
            + " source_key) values ("
            + String.join(
                ", ",
                "" + lead,
                "'h'",
                "" + lead,
                "'DECIDED'",
                "timestamp with time zone '" + at + "'",
                recorded,
                "'" + ruling + "'",
                "1",
                "'r" + lead + "'")
            + ")");
  }

  private void version(int number, String state) {
    ledger.update(
        "insert into agreement_version (id, agreement, number, state, valid_from, in_force_from,"
            + " drafted_by, drafted_at, version) values ("
            + number
            + ", 1, "
            + number
            + ", '"
            + state
            + "', "
            + String.join(", ", KNOWN, KNOWN, "'ada'", KNOWN, "0")
            + ")");
  }

  private void sign(int version, String side, String at) {
    ledger.update(
        "insert into agreement_signature (agreement_version, department, signed_by, signer,"
            + " signed_at) values ("
            + version
            + ", '"
            + side
            + "', 'ada', 'Ada', timestamp with time zone '"
            + at
            + "')");
  }
}
