package org.closedloop.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.closedloop.journey.JourneyFixture.aJourney;
import static org.closedloop.kpi.measure.MeasureTest.found;

import java.util.Map;
import org.closedloop.journey.JourneyFixture;
import org.junit.jupiter.api.Test;

/** What a qualified lead counts towards the volume Marketing promised. */
class VolumeMeasureTest {

  private static final String RESET = "2026-03-15T12:00:00Z";

  /** Slice 3 is a fair: it counts twice from the second version on. */
  private static JourneyFixture promised(int slice, String qualified) {
    return aJourney()
        .created("2026-03-01T09:00:00Z")
        .channel(2, "Web")
        .channel(3, "Messe")
        .belongsTo(slice, "2026-03-01T09:00:00Z")
        .qualified(qualified)
        .sliceOf("volumev1", 71)
        .sliceOf("volumev2", 72)
        .owed("v1", 200, Map.of("Telefon", 0), "2026-02-01T00:00:00Z", RESET)
        .owed("v2", 300, Map.of("Messe", 20_000), RESET, "2027-01-01T00:00:00Z");
  }

  @Test
  void aLeadCountsByTheVersionInForceWhenItQualified() {
    JourneyFixture before = promised(3, "2026-03-15T11:59:59Z");
    JourneyFixture after = promised(3, RESET);

    assertThat(found(new DeliveredVolume(), before))
        .containsExactly("2026-03-15 2026-03-15 #71 10000");
    assertThat(found(new DeliveredVolume(), after))
        .containsExactly("2026-03-15 2026-03-15 #72 20000");
    assertThat(found(new DeliveredLeads(), after)).containsExactly("2026-03-15 2026-03-15 #72 1");
  }

  @Test
  void whatIsNotNamedCountsOnce() {
    assertThat(found(new DeliveredVolume(), promised(2, "2026-04-01T09:00:00Z")))
        .containsExactly("2026-04-01 2026-04-01 #72 10000");
  }

  @Test
  void aLeadOfATypeThatCountsNothingIsThereAllTheSame() {
    JourneyFixture phoned = promised(4, "2026-03-02T09:00:00Z").channel(4, "Telefon");

    assertThat(found(new DeliveredVolume(), phoned)).containsExactly("2026-03-02 2026-03-02 #71 0");
    assertThat(found(new DeliveredLeads(), phoned)).containsExactly("2026-03-02 2026-03-02 #71 1");
  }

  @Test
  void nothingIsDeliveredBeforeAnythingWasPromisedAndOfLeadsThatNeverQualified() {
    JourneyFixture early = promised(3, "2026-01-31T09:00:00Z");
    JourneyFixture never =
        aJourney()
            .becameLead("2026-03-02T09:00:00Z")
            .owed("v1", 200, Map.of(), "2026-02-01T00:00:00Z", RESET);

    assertThat(found(new DeliveredLeads(), early)).isEmpty();
    assertThat(found(new DeliveredLeads(), never)).isEmpty();
  }
}
