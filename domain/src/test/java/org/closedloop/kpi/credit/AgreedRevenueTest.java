package org.closedloop.kpi.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.closedloop.journey.JourneyFixture.aJourney;

import java.util.ArrayList;
import java.util.List;
import org.closedloop.journey.JourneyFixture;
import org.closedloop.kpi.Figures;
import org.closedloop.kpi.Measure;
import org.junit.jupiter.api.Test;

/** A deal is shared by the model agreed when it was won: slice and cents. */
class AgreedRevenueTest {

  private final Measure agreed = new AgreedRevenue(Figures.models().all());

  /** Met three times; the first contact is worth all by one model, a third by another. */
  private static JourneyFixture threeContacts() {
    return aJourney()
        .created("2026-03-01T08:00:00Z")
        .met(11, "2026-03-01T08:00:00Z")
        .met(12, "2026-03-03T08:00:00Z")
        .met(13, "2026-03-05T08:00:00Z")
        .opened(1, 9_000, "2026-03-04T08:00:00Z")
        .won(1, "2026-04-02T08:00:00Z");
  }

  private List<String> found(JourneyFixture told) {
    List<String> found = new ArrayList<>();
    agreed.of(
        told.journey(),
        (bookedOn, cohortDay, slice, amount) -> found.add("#" + slice + " " + amount));
    return found;
  }

  @Test
  void whereNoModelIsAgreedTheUsualOneHolds() {
    assertThat(found(threeContacts())) // first 30 + lead 30, deal 30, others 10
        .containsExactly("#11 5400", "#12 2700", "#13 900");
  }

  @Test
  void theAgreementInForceAtTheWinNamesTheModel() {
    JourneyFixture deal =
        threeContacts()
            .sharedBy("first", "2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z")
            .sharedBy("linear", "2026-04-01T00:00:00Z", "2027-01-01T00:00:00Z");

    assertThat(found(deal)).containsExactly("#11 3000", "#12 3000", "#13 3000");
  }

  @Test
  void aModelAgreedLaterChangesNothingThatWasWonBefore() {
    assertThat(
            found(threeContacts().sharedBy("last", "2026-04-03T00:00:00Z", "2027-01-01T00:00:00Z")))
        .containsExactly("#11 5400", "#12 2700", "#13 900");
  }

  @Test
  void theAgreementInForceAtTheWinSaysHowFarToLookAndHowContactsFade() {
    JourneyFixture deal =
        threeContacts() // 32, 30 and 28 days before the win
            .sharedBy("time-decay", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")
            .reaching(29, 1, "2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z")
            .reaching(30, 2, "2026-04-01T00:00:00Z", "2027-01-01T00:00:00Z");

    assertThat(found(deal)).containsExactly("#12 3000", "#13 6000"); // two days apart: 1 : 2
  }

  @Test
  void lengthsAgreedLaterChangeNothingThatWasWonBefore() {
    assertThat(
            found(threeContacts().reaching(1, 1, "2026-04-03T00:00:00Z", "2027-01-01T00:00:00Z")))
        .containsExactly("#11 5400", "#12 2700", "#13 900");
  }
}
