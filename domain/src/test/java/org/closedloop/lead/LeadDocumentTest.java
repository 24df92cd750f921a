package org.closedloop.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadDocumentTest {

  private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

  @Test
  void aLinkIsAddedAndTakenOffByName() {
    LeadDocument offer = document(" Offer 4711 ", "https://files.example/offer-4711.pdf");

    offer.remove("bert", MONDAY.plusSeconds(60));
    offer.remove("cleo", MONDAY.plusSeconds(120));

    assertThat(offer.title()).isEqualTo("Offer 4711");
    assertThat(offer.addedBy()).isEqualTo("ada");
    assertThat(offer.isRemoved()).isTrue();
    assertThat(offer.removedBy()).isEqualTo("bert");
    assertThat(offer.removedAt()).isEqualTo(MONDAY.plusSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://files.example/offer.pdf",
        "javascript:alert(1)",
        "https://",
        "https:offer.pdf",
        "https://ada:secret@files.example/offer.pdf",
        "files.example/offer.pdf",
        "https://files.example/with space"
      })
  void onlySafeAddressesAreLinked(String address) {
    assertThatThrownBy(() -> document("Offer", address)).isInstanceOf(BadDocument.class);
  }

  @Test
  void aLinkNeedsATitle() {
    assertThatThrownBy(() -> document(" ", "https://files.example/a"))
        .isInstanceOf(BadDocument.class);
    assertThatThrownBy(() -> document("x".repeat(201), "https://files.example/a"))
        .isInstanceOf(BadDocument.class);
  }

  private static LeadDocument document(String title, String address) {
    return new LeadDocument(new Lead(), title, address, "ada", MONDAY);
  }
}
