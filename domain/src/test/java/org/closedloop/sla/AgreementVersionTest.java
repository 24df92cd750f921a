package org.closedloop.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.TestPersistence;
import org.closedloop.organisation.Department;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementVersionTest {

  private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-04T08:00:00Z");

  private final Agreement agreement = new Agreement("marketing-sales", "Vereinbarung", JANUARY);

  @Test
  void aDraftJudgesNobody() {
    AgreementVersion draft = version(1, JANUARY);

    draft.sign(Department.MARKETING, "kolb", "Miriam Kolb", MARCH);

    assertThat(draft.state()).isEqualTo(AgreementState.DRAFT);
    assertThat(draft.isInForce(MAY)).isFalse();
    assertThat(draft.unsigned()).containsExactly(Department.SALES);
  }

  @Test
  void theLastSignatureBringsItIntoForceAndNeverEarlier() {
    AgreementVersion version = signed(1, JANUARY, MARCH);

    assertThat(version.state()).isEqualTo(AgreementState.SIGNED);
    assertThat(version.isInForce(MARCH.minusSeconds(1))).isFalse();
    assertThat(version.isInForce(MARCH)).isTrue();
  }

  @Test
  void nobodySignsForTheOtherSide() {
    AgreementVersion draft = version(1, JANUARY);
    draft.sign(Department.MARKETING, "kolb", "Miriam Kolb", MARCH);

    assertThatThrownBy(() -> draft.sign(Department.SALES, "kolb", "Miriam Kolb", MARCH))
        .isInstanceOf(SignsForOtherSide.class);
    assertThatThrownBy(() -> draft.sign(Department.MARKETING, "falk", "Henrik Falk", MARCH))
        .isInstanceOf(AlreadySigned.class);
    assertThatThrownBy(() -> draft.sign(Department.SERVICE, "falk", "Henrik Falk", MARCH))
        .isInstanceOf(NotAParty.class);
    assertThat(draft.state()).isEqualTo(AgreementState.DRAFT);
  }

  @Test
  void furtherDepartmentsSignToo() {
    AgreementVersion draft =
        new AgreementVersion(
            agreement,
            1,
            terms(JANUARY, Set.of(Department.MARKETING, Department.SALES, Department.SERVICE), "8"),
            "kolb",
            JANUARY);
    draft.sign(Department.MARKETING, "kolb", "Miriam Kolb", JANUARY);
    draft.sign(Department.SALES, "vogelsang", "Carsten Vogelsang", JANUARY);

    assertThat(draft.isInForce(MARCH)).isFalse();

    draft.sign(Department.SERVICE, "falk", "Henrik Falk", MARCH);

    assertThat(draft.isInForce(MARCH)).isTrue();
  }

  @Test
  void aChangedDraftLosesItsSignatures() {
    AgreementVersion draft = version(1, JANUARY);
    draft.sign(Department.MARKETING, "kolb", "Miriam Kolb", MARCH);

    draft.amend(terms(JANUARY, Set.of(Department.MARKETING, Department.SALES), "4"));

    assertThat(draft.signatures()).isEmpty();
    assertThat(draft.terms().promises().get(0).details()).containsEntry("hours", "4");
  }

  @Test
  void whatIsSignedCannotBeChanged() {
    AgreementVersion version = signed(1, JANUARY, MARCH);

    assertThatThrownBy(() -> version.amend(version.terms())).isInstanceOf(NotADraft.class);
    assertThatThrownBy(() -> version.sign(Department.SALES, "x", "X", MAY))
        .isInstanceOf(NotADraft.class);
  }

  @Test
  void eachInstantBelongsToOneVersionAtMost() {
    AgreementVersion first = signed(1, JANUARY, JANUARY);
    AgreementVersion second = signed(2, MAY, MARCH);

    first.supersededBy(second);

    assertThat(first.state()).isEqualTo(AgreementState.SUPERSEDED);
    assertThat(first.isInForce(MAY.minusSeconds(1))).isTrue();
    assertThat(first.isInForce(MAY)).isFalse();
    assertThat(second.isInForce(MAY.minusSeconds(1))).isFalse();
    assertThat(second.isInForce(MAY)).isTrue();
  }

  @Test
  void twoPartiesEndItTogether() {
    AgreementVersion version = signed(1, JANUARY, JANUARY);

    version.askReset(Department.SALES, "vogelsang", "Neue Produktlinie", MARCH);

    assertThatThrownBy(() -> version.confirmReset(Department.SALES, "haas", MARCH))
        .isInstanceOf(SignsForOtherSide.class);
    assertThat(version.isInForce(MAY)).isTrue();

    version.confirmReset(Department.MARKETING, "kolb", MARCH);

    assertThat(version.state()).isEqualTo(AgreementState.RESET);
    assertThat(version.isInForce(MARCH.minusSeconds(1))).isTrue();
    assertThat(version.isInForce(MARCH)).isFalse();
  }

  @Test
  void whatIsLeftOpenOfCountingIsNothingAgreed() {
    assertThat(new CountingTerms(" ", "")).isEqualTo(CountingTerms.NONE);
    assertThat(version(1, JANUARY).terms().counting())
        .isEqualTo(new CountingTerms("linear", "by-source", 180, 14));
  }

  @Test
  void aPromiseOfNoPartyIsRefused() {
    assertThatThrownBy(
            () ->
                new AgreementTerms(
                    null,
                    JANUARY,
                    null,
                    Set.of(Department.MARKETING, Department.SALES),
                    Set.of(),
                    List.of(
                        new PromiseTerms(
                            "x", "answer", Department.SERVICE, null, "standard", null, Map.of())),
                    Map.of(),
                    null))
        .isInstanceOf(BadAgreement.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aVersionIsReadAsItWasWritten(TestDatabase kind) {
    try (TestPersistence persistence = new TestPersistence(kind)) {
      long id =
          persistence.call(
              em -> {
                Agreements agreements = new Agreements(em);
                agreements.add(agreement);
                AgreementVersion version = signed(1, JANUARY, MARCH);
                agreements.add(version);
                return version.id();
              });
      persistence.run(
          em -> {
            AgreementVersion read = new Agreements(em).get(id);
            assertThat(read.terms())
                .isEqualTo(terms(JANUARY, Set.of(Department.MARKETING, Department.SALES), "8"));
            assertThat(read.signatures()).hasSize(2);
            assertThat(new Agreements(em).inForce("marketing-sales", MAY)).contains(read);
          });
      persistence.run(
          em ->
              assertThatThrownBy(() -> new Agreements(em).get(id).amend(terms(MAY, Set.of(), "8")))
                  .isInstanceOf(BadAgreement.class));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aStoredDraftCanBeChanged(TestDatabase kind) {
    try (TestPersistence persistence = new TestPersistence(kind)) {
      Set<Department> both = Set.of(Department.MARKETING, Department.SALES);
      long id =
          persistence.call(
              em -> {
                Agreements agreements = new Agreements(em);
                agreements.add(agreement);
                AgreementVersion draft = version(1, JANUARY);
                agreements.add(draft);
                return draft.id();
              });

      persistence.run(em -> new Agreements(em).get(id).amend(terms(MARCH, both, "4")));

      persistence.run(
          em -> assertThat(new Agreements(em).get(id).terms()).isEqualTo(terms(MARCH, both, "4")));
    }
  }

  private AgreementVersion version(int number, Instant validFrom) {
    return new AgreementVersion(
        agreement,
        number,
        terms(validFrom, Set.of(Department.MARKETING, Department.SALES), "8"),
        "kolb",
        JANUARY);
  }

  private AgreementVersion signed(int number, Instant validFrom, Instant at) {
    AgreementVersion version = version(number, validFrom);
    version.sign(Department.MARKETING, "kolb", "Miriam Kolb", at);
    version.sign(Department.SALES, "vogelsang", "Carsten Vogelsang", at);
    return version;
  }

  private static AgreementTerms terms(Instant from, Set<Department> parties, String hours) {
    return new AgreementTerms(
        1_000_000_00L,
        from,
        null,
        parties,
        Set.of(),
        List.of(
            new PromiseTerms(
                "answer",
                "answer",
                Department.SALES,
                "sales-lead",
                "standard",
                new BigDecimal("0.9000"),
                Map.of("hours", hours))),
        Map.of("mql-to-sql", new BigDecimal("0.4500")),
        new CountingTerms("linear", "by-source", 180, 14),
        null);
  }
}
