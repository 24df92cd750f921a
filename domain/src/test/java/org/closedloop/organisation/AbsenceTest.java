package org.closedloop.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Being away, and who stands in. */
class AbsenceTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @Test
  void theLastDayIsIncluded() {
    Absence absence = absence(MONDAY, MONDAY.plusDays(4), "E2");

    assertThat(absence.covers(MONDAY.minusDays(1))).isFalse();
    assertThat(absence.covers(MONDAY)).isTrue();
    assertThat(absence.covers(MONDAY.plusDays(4))).isTrue();
    assertThat(absence.covers(MONDAY.plusDays(5))).isFalse();
  }

  @Test
  void whatWasWithdrawnCoversNothing() {
    Absence absence = absence(MONDAY, MONDAY, null);
    absence.retract();

    assertThat(absence.covers(MONDAY)).isFalse();
  }

  @Test
  void aDeputyIsSomebodyElseAndTimeRunsForward() {
    assertThatThrownBy(() -> absence(MONDAY, MONDAY, "E1")).isInstanceOf(OwnDeputy.class);
    assertThatThrownBy(() -> absence(MONDAY, MONDAY.minusDays(1), null))
        .isInstanceOf(BadAbsence.class);
    assertThatThrownBy(() -> absence(MONDAY, MONDAY.plusYears(5), null))
        .isInstanceOf(BadAbsence.class);
  }

  @Test
  void workGoesAlongTheDeputiesToTheFirstWhoIsThere() {
    Map<String, Away> away = Map.of("E1", away("E1", "E2"), "E2", away("E2", "E3"));

    assertThat(Absences.present("E1", away)).contains("E3");
    assertThat(Absences.present("E3", away)).contains("E3");
  }

  @Test
  void deputiesInACircleAreNobody() {
    Map<String, Away> away = Map.of("E1", away("E1", "E2"), "E2", away("E2", "E1"));

    assertThat(Absences.present("E1", away)).isEmpty();
    assertThat(Absences.present("E7", Map.of("E7", away("E7", null)))).isEmpty();
  }

  private static Away away(String employee, String deputy) {
    return new Away(employee, MONDAY, MONDAY, Optional.ofNullable(deputy));
  }

  private static Absence absence(LocalDate first, LocalDate last, String deputy) {
    return new Absence("E1", first, last, deputy, AbsenceReason.HOLIDAY, "ada", Instant.EPOCH);
  }
}
