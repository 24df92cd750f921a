package org.closedloop.tour.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.closedloop.organisation.Role;
import org.closedloop.text.Messages;
import org.junit.jupiter.api.Test;

class TourTest {

  @Test
  void everyRoleThatSignsInHasATourOfFourToSixSteps() {
    assertThat(Tour.STOPS.keySet())
        .isEqualTo(
            Set.of(
                Role.SALES,
                Role.SALES_LEAD,
                Role.MARKETING,
                Role.MARKETING_LEAD,
                Role.MANAGEMENT,
                Role.CONTROLLER,
                Role.ADMIN));
    assertThat(Tour.STOPS.values()).allSatisfy(stops -> assertThat(stops).hasSizeBetween(4, 6));
  }

  @Test
  void everyStepIsExplainedInBothLanguages() {
    for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
      Tour.STOPS.forEach(
          (role, stops) ->
              assertThat(stops)
                  .allMatch(
                      stop -> Messages.in(language).containsKey("tour." + role + "." + stop)));
    }
  }
}
