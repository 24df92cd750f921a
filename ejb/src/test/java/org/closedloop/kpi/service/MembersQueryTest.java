package org.closedloop.kpi.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.closedloop.database.TestDatabase;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Figures;
import org.closedloop.kpi.Kpi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MembersQueryTest {

  private static final String[] OCTOBER = {"from=2026-10-01", "to=2026-11-01"};

  /** Five qualified leads of October: one went on, one was returned, one given up, two at work. */
  private static SmallLedger october(TestDatabase kind) {
    SmallLedger ledger =
        SmallLedger.on(kind)
            .run(1, "2026-12-01T02:00:00Z")
            .lead(1, "Achenbach Walzen", "CUSTOMER")
            .lead(2, "Bergmann Fluid", "RECYCLED")
            .lead(3, "Dornier & Haas", "LOST")
            .lead(4, "Eisenwerk Wetter", "MARKETING_QUALIFIED")
            .lead(5, "Frisia Kälte", "SALES_ACCEPTED")
            .lead(6, "Spam", "LEAD", "2026-10-09T12:00:00Z", true)
            .excludedBecause(6, "spam")
            .lead(7, "Spam", "LEAD", "2026-11-01T00:00:00Z", true)
            .excludedBecause(7, "spam");
    for (long lead = 1; lead <= 5; lead++) {
      ledger.count(1, lead, "qualified-leads", "2026-10-0" + lead, lead < 3 ? "fair" : "search");
    }
    ledger.post(1, 1, "mql-to-sql", "2026-11-12", "2026-10-01", "fair", 1);
    return ledger.published();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theLeadsOfACellSayWhatTheyAddToIt(TestDatabase kind) {
    SmallLedger ledger = october(kind);
    Question question = ledger.ask("mql-to-sql-rate", OCTOBER);

    Members members = ledger.members().members(question, Part.ALL, 0, 50);

    assertThat(members.total()).isEqualTo(5);
    assertThat(members.next()).isNull();
    Member first = members.items().get(0);
    assertThat(first.key()).isEqualTo("closedloop:L1");
    assertThat(first.company()).isEqualTo("Achenbach Walzen");
    assertThat(first.isAbove()).isTrue();
    assertThat(first.enteredOn()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(first.reachedOn()).isEqualTo(LocalDate.of(2026, 11, 12));
    assertThat(members.items().get(1).isOpen()).isTrue();
    assertThat(members.items().get(1).reachedOn()).isNull();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void numeratorAndOpenTogetherAreEverybody(TestDatabase kind) {
    SmallLedger ledger = october(kind);
    Question question = ledger.ask("mql-to-sql-rate", OCTOBER);

    assertThat(ledger.members().members(question, Part.NUMERATOR, 0, 50).items())
        .extracting(Member::lead)
        .containsExactly(1L);
    assertThat(ledger.members().members(question, Part.OPEN, 0, 50).items())
        .extracting(Member::lead)
        .containsExactly(2L, 3L, 4L, 5L);
    assertThat(ledger.members().members(question, Part.OPEN, 0, 50).total()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void pagesFollowEachOtherWithoutGapOrRepetition(TestDatabase kind) {
    SmallLedger ledger = october(kind);
    Question question = ledger.ask("mql-to-sql-rate", OCTOBER);
    List<Long> seen = new ArrayList<>();
    Long after = 0L;

    while (after != null) {
      Members page = ledger.members().members(question, Part.ALL, after, 2);
      page.items().forEach(member -> seen.add(member.lead()));
      assertThat(page.total()).isEqualTo(5);
      after = page.next();
    }

    assertThat(seen).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anOpenedCellIsItsPagesAndItsProof(TestDatabase kind) {
    SmallLedger ledger = october(kind);
    for (String figure : List.of("mql-to-sql-rate", "qualified-leads")) {
      Question question = ledger.ask(figure, OCTOBER);
      for (Part part : Part.usual()) {
        for (long after : new long[] {0, 4}) {
          OpenedCell opened = ledger.members().open(question, part, after, 2);
          Members page = ledger.members().members(question, part, after, 2);

          assertThat(opened.members()).isEqualTo(page.items());
          assertThat(opened.next()).isEqualTo(page.next());
          assertThat(opened.size(part)).isEqualTo(page.total());
          assertThat(opened.proof()).isEqualTo(ledger.members().reconcile(question));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theReconciliationAddsUpAndNamesTheExcluded(TestDatabase kind) {
    SmallLedger ledger = october(kind);
    Question question = ledger.ask("mql-to-sql-rate", OCTOBER);

    Reconciliation proof = ledger.members().reconcile(question);

    assertThat(proof.above()).isEqualTo(1);
    assertThat(proof.below()).isEqualTo(5);
    assertThat(proof.working()).isEqualTo(2);
    assertThat(proof.recycled()).isEqualTo(1);
    assertThat(proof.lost()).isEqualTo(1);
    assertThat(proof.above() + proof.open()).isEqualTo(proof.below());
    assertThat(proof.settled()).isEqualTo(3);
    assertThat(proof.excluded()).isEqualTo(Map.of("spam", 1L));
    assertThat(proof.proves(ledger.kpis().answer(question).total())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aLeadWhosePostingsCancelIsNotBehindTheCell(TestDatabase kind) {
    SmallLedger ledger = october(kind).run(2, "2026-12-02T02:00:00Z");
    ledger.post(2, 5, "qualified-leads", "2026-10-05", "2026-10-05", "search", -1);
    ledger.count(2, 5, "qualified-leads", "2026-10-20", "search");
    ledger.post(2, 4, "qualified-leads", "2026-10-04", "2026-10-04", "search", -1);

    Members now = ledger.members().members(ledger.ask("qualified-leads", OCTOBER), Part.ALL, 0, 50);
    Members then =
        ledger
            .members()
            .members(
                ledger.ask("qualified-leads", OCTOBER[0], OCTOBER[1], "run=1"), Part.ALL, 0, 50);

    assertThat(now.items()).extracting(Member::lead).containsExactly(1L, 2L, 3L, 5L);
    assertThat(now.items().get(3).reachedOn()).isEqualTo(LocalDate.of(2026, 10, 20));
    assertThat(then.items()).extracting(Member::lead).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void costBelongsToNobodyAndIsSaidSo(TestDatabase kind) {
    SmallLedger ledger = october(kind);
    ledger.post(1, 0, "cost", "2026-10-10", "2026-10-10", "fair", 100_000).published();
    Question question = ledger.ask("cost-per-mql", OCTOBER[0], OCTOBER[1], "channel=fair");

    Members members = ledger.members().members(question, Part.ALL, 0, 50);

    assertThat(members.total()).isEqualTo(2);
    assertThat(members.withoutLead()).isEqualByComparingTo("1000");
    assertThat(ledger.members().reconcile(question).numerator()).isEqualByComparingTo("1000");
  }

  /**
   * Every cell of every figure of a ledger filled by chance opens to what it counts. H2 takes long
   * to prepare such queries: there, one cell of each figure and basis.
   */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyCellOpensToExactlyWhatItCounts(TestDatabase kind) {
    SmallLedger ledger = chance(kind);
    int atMost = kind == TestDatabase.H2 ? 1 : Integer.MAX_VALUE;

    int cells = 0;
    for (Kpi kpi : Figures.all()) {
      for (var basis : kpi.definition().bases()) {
        String by = kpi.slices().contains(Dimension.CHANNEL) ? "by=channel" : "by=";
        String[] question = {"from=2026-10-01", "to=2026-12-01", by, "basis=" + basis.code()};
        List<KpiRow> rows = ledger.answer(kpi.code(), question).rows();
        assertThat(rows).as(kpi.code()).isNotEmpty();
        for (KpiRow row : rows.subList(0, Math.min(atMost, rows.size()))) {
          proveCell(ledger, kpi, basis.code(), row);
          cells++;
        }
      }
    }
    assertThat(cells).isGreaterThan(kind == TestDatabase.H2 ? 80 : 400);
  }

  private static void proveCell(SmallLedger ledger, Kpi kpi, String basis, KpiRow row) {
    List<String> question =
        new ArrayList<>(
            List.of(
                "from=" + row.period().startInclusive(),
                "to=" + row.period().endExclusive(),
                "basis=" + basis));
    row.slice().forEach((dimension, value) -> question.add(dimension + "=" + value));
    Question cell = ledger.ask(kpi.code(), question.toArray(String[]::new));
    String name = kpi.code() + " " + row;
    Members members = ledger.members().members(cell, Part.ALL, 0, 1000);
    Reconciliation proof = ledger.members().reconcile(cell);

    assertThat(members.items()).as(name).hasSize((int) members.total());
    assertThat(ledger.members().members(cell, Part.ALL, 0, 1).total())
        .as(name)
        .isEqualTo(members.total());
    assertThat(proof.leads()).as(name).isEqualTo(members.total());
    assertThat(proof.proves(row)).as(name).isTrue();
    if (row.numerator() != null) {
      BigDecimal alone = members.withoutLead() == null ? BigDecimal.ZERO : members.withoutLead();
      assertThat(alone.add(sum(members.items().stream().map(Member::numerator).toList())))
          .as(name)
          .isEqualByComparingTo(row.numerator());
    }
    if (row.denominator() != null && kpi.isOfLeads()) {
      assertThat(sum(members.items().stream().map(Member::denominator).toList()))
          .as(name)
          .isEqualByComparingTo(row.denominator());
    }
    if (row.members() != null) {
      assertThat(members.items().stream().mapToLong(Member::cases).sum())
          .as(name)
          .isEqualTo(row.members());
    }
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Two runs, three channels, three months; the second run takes some of the first back. */
  private static SmallLedger chance(TestDatabase kind) {
    Random chance = new Random(20261122);
    SmallLedger ledger =
        SmallLedger.on(kind).run(1, "2027-02-01T02:00:00Z").run(2, "2027-02-02T02:00:00Z");
    List<String> measures =
        Figures.all().stream()
            .flatMap(kpi -> kpi.definition().formulas().values().stream())
            .flatMap(formula -> formula.terms().stream())
            .map(term -> term.measure())
            .distinct()
            .sorted()
            .toList();
    for (long lead = 1; lead <= 25; lead++) {
      ledger.lead(lead, "Firma " + lead, chance.nextBoolean() ? "LEAD" : "LOST");
      for (String measure : measures) {
        if (chance.nextInt(3) > 0) {
          boolean alone = measure.equals("cost") || measure.equals("visits");
          String booked = LocalDate.of(2026, 10, 1).plusDays(chance.nextInt(92)).toString();
          String cohort =
              alone ? booked : LocalDate.of(2026, 10, 1).plusDays(chance.nextInt(92)).toString();
          String channel = List.of("", "fair", "search").get(chance.nextInt(3));
          long amount =
              measure.matches(".*(revenue|value|cost|visits|days).*") ? 1 + chance.nextInt(9) : 1;
          long who = alone ? 0 : lead;
          ledger.post(1, who, measure, booked, cohort, channel, amount);
          if (chance.nextInt(6) == 0) {
            ledger.post(2, who, measure, booked, cohort, channel, -amount);
          }
        }
      }
    }
    return ledger.published();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aColumnOfTheSourceLimitsTheLeadsToo(TestDatabase kind) {
    SmallLedger ledger = october(kind).attribute(2, "size", "large").attribute(4, "size", "large");

    Members members =
        ledger
            .members()
            .members(
                ledger.ask("mql-to-sql-rate", OCTOBER[0], OCTOBER[1], "attribute.size=large"),
                Part.ALL,
                0,
                50);

    assertThat(members.items()).extracting(Member::lead).containsExactly(2L, 4L);
    assertThat(Cut.named("attribute.size")).isPresent();
  }
}
