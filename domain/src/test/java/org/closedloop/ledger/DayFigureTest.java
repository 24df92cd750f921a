package org.closedloop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.closedloop.kpi.KnownMeasures;
import org.junit.jupiter.api.Test;

class DayFigureTest {

  /** Cost and visits belong to no journey: what they are read by is their definition. */
  @Test
  void aFigureOfADayThatIsReadOtherwiseNeedsANewVersion() {
    List<String> wrong = new ArrayList<>();
    for (DayFigure figure : DayFigure.values()) {
      if (figure == DayFigure.AGREED_VOLUME) {
        continue; // no rows say it: see AgreedVolumeTest
      }
      wrong.addAll(KnownMeasures.check(figure.code(), figure.version(), figure.query()));
    }
    assertThat(wrong).as("lines for measures.properties").isEmpty();
  }
}
