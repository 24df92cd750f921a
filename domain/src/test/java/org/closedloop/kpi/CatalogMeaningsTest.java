package org.closedloop.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.closedloop.catalog.Edition;
import org.junit.jupiter.api.Test;

/** What both sides sign names what a figure is made of. */
class CatalogMeaningsTest {

  private static final Catalog FIRST = Catalog.of(Figures.all());

  @Test
  void aMeasureOrModelThatCountsOtherwiseMakesAnotherEditionToBeSignedAgain() {
    Catalog raised =
        Catalog.of(Figures.all(), Map.of("won-deals", 2, "attributed-linear", 3, "new-leads", 1));

    assertThat(raised.meanings().get("won-deals"))
        .isEqualTo(FIRST.meanings().get("won-deals") + " won-deals v2");
    assertThat(raised.meanings().get("attributed-revenue-linear"))
        .endsWith(" attributed-linear v3");
    assertThat(raised.meanings().get("new-leads")).isEqualTo(FIRST.meanings().get("new-leads"));
    assertThat(Edition.of(raised).differsFrom(Edition.of(FIRST)))
        .contains("win-rate", "won-deals", "attributed-revenue-linear")
        .doesNotContain("new-leads", "cost");
    assertThat(Edition.of(raised).fingerprint()).isNotEqualTo(Edition.of(FIRST).fingerprint());
  }

  @Test
  void measuresInTheirFirstVersionLeaveWhatWasSignedBeforeAsItWas() {
    assertThat(FIRST.meanings().get("win-rate")).matches("\\d+ [0-9a-f]{16}");
  }
}
