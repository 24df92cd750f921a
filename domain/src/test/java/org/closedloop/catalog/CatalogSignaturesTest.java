package org.closedloop.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.kpi.Figures;
import org.closedloop.organisation.Department;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogSignaturesTest {

  private static final Edition FIRST =
      new Edition(new TreeMap<>(Map.of("win-rate", "1 aa", "cost", "1 bb")));
  private static final Edition CHANGED =
      new Edition(new TreeMap<>(Map.of("win-rate", "2 cc", "visits", "1 dd")));

  private DataSource database;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void bothSidesAgreeWhenBothHaveSigned(TestDatabase kind) {
    database = kind.empty();

    sign(FIRST, Department.MARKETING, "ada");
    assertThat(agreed()).isEmpty();

    sign(FIRST, Department.SALES, "bob");
    assertThat(agreed()).hasValue(FIRST);
    assertThat(names(FIRST))
        .extracting(CatalogSignatures.Signature::signer)
        .containsExactly("Name of ada", "Name of bob");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nobodySignsForBothSidesAndNoSideTwice(TestDatabase kind) {
    database = kind.empty();
    sign(FIRST, Department.MARKETING, "ada");

    assertThatThrownBy(() -> sign(FIRST, Department.SALES, "ada"))
        .isInstanceOf(OneForBothSides.class);
    assertThatThrownBy(() -> sign(FIRST, Department.MARKETING, "eve"))
        .isInstanceOf(EditionIsSigned.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aChangedDefinitionNeedsSigningAgain(TestDatabase kind) {
    database = kind.empty();
    sign(FIRST, Department.MARKETING, "ada");
    sign(FIRST, Department.SALES, "bob");

    assertThat(CHANGED.differsFrom(FIRST)).containsExactly("cost", "visits", "win-rate");
    assertThat(names(CHANGED)).isEmpty();

    sign(CHANGED, Department.SALES, "bob");
    assertThat(agreed()).hasValue(FIRST);
    sign(CHANGED, Department.MARKETING, "ada");
    assertThat(agreed()).hasValue(CHANGED);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theShippedCatalogueIsKeptFigureByFigure(TestDatabase kind) {
    database = kind.empty();
    Edition shipped = Edition.of(Figures.catalog());

    sign(shipped, Department.MARKETING, "ada");
    sign(shipped, Department.SALES, "bob");

    assertThat(shipped.definitions()).hasSameSizeAs(Figures.catalog().all());
    assertThat(agreed()).hasValue(shipped);
  }

  private Optional<Edition> agreed() {
    return Transaction.in(database, CatalogSignatures::agreed);
  }

  private List<CatalogSignatures.Signature> names(Edition edition) {
    return Transaction.in(
        database, connection -> CatalogSignatures.of(connection, edition.fingerprint()));
  }

  private void sign(Edition edition, Department side, String account) {
    Transaction.run(
        database,
        connection ->
            CatalogSignatures.sign(
                connection,
                edition,
                new CatalogSignatures.Signature(
                    side,
                    account,
                    "Name of " + account,
                    Instant.parse(
                        edition == FIRST ? "2026-11-01T08:00:00Z" : "2026-11-02T08:00:00Z"))));
  }
}
