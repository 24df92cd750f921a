package org.closedloop.kpi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

  @Test
  void aHundredAndSeventeenFiguresAreInTheCatalogue() {
    assertThat(Figures.catalog().all()).hasSize(117);
  }

  @Test
  void theCatalogueKeepsOneOrderWhateverTheContainerFindsFirst() {
    List<Kpi> found = new ArrayList<>(Figures.all());
    List<String> order = Figures.catalog().all().stream().map(Kpi::code).toList();

    Collections.reverse(found);

    assertThat(Catalog.of(found).all()).extracting(Kpi::code).containsExactlyElementsOf(order);
    assertThat(order).startsWith("new-leads", "qualified-leads").endsWith("margin-known-share");
    assertThat(found).extracting(Kpi::position).doesNotHaveDuplicates();
  }

  @Test
  void twoFiguresOfOneNameAreRefused() {
    Kpi winRate = Figures.catalog().named("win-rate").orElseThrow();

    assertThatThrownBy(() -> Catalog.of(List.of(winRate, winRate)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("win-rate");
  }

  @Test
  void everyFigureIsDiscoverableAndNamedLikeItsCode() {
    for (Kpi kpi : Figures.all()) {
      assertThat(kpi.getClass()).hasAnnotation(ApplicationScoped.class);
      String camel =
          kpi.getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase();
      assertThat(kpi.code()).isEqualTo(camel);
    }
  }

  @Test
  void everyFigureIsNamedDefinedAndExplainedInBothLanguages() throws IOException {
    for (String language : List.of("de", "en")) {
      Properties texts = read("/org/closedloop/text/kpi_" + language + ".properties");
      for (Kpi kpi : Figures.all()) {
        for (String what : List.of("", ".definition", ".formula", ".source")) {
          assertThat(texts.getProperty("kpi." + kpi.code() + what, ""))
              .as("kpi." + kpi.code() + what + " in " + language)
              .isNotBlank();
        }
      }
    }
  }

  @Test
  void bothLanguagesHoldTheSameTexts() throws IOException {
    assertThat(read("/org/closedloop/text/kpi_de.properties").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            read("/org/closedloop/text/kpi_en.properties").stringPropertyNames());
  }

  /** To change a definition, count its version up and add a line; never edit a line. */
  @Test
  void aChangedDefinitionNeedsANewVersion() throws IOException {
    Properties known = read("/org/closedloop/kpi/definitions.properties");

    for (Kpi kpi : Figures.all()) {
      String line = kpi.code() + '.' + kpi.version();
      assertThat(line + '=' + known.getProperty(line)).isEqualTo(line + '=' + Fingerprint.of(kpi));
      for (int earlier = 1; earlier < kpi.version(); earlier++) {
        assertThat(known).containsKey(kpi.code() + '.' + earlier);
      }
      assertThat(known).doesNotContainKey(kpi.code() + '.' + (kpi.version() + 1));
    }
  }

  private static Properties read(String resource) throws IOException {
    Properties properties = new Properties();
    try (Reader file =
        new InputStreamReader(DefinitionsTest.class.getResourceAsStream(resource), UTF_8)) {
      properties.load(file);
    }
    return properties;
  }
}
