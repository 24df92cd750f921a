package org.closedloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The holidays of 2026 (Easter on 5 April) as the laws of the Laender say. */
class HolidaysTest {

  private static final String EVERYWHERE = "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26";

  @ParameterizedTest
  @CsvSource({
    "BW, 01-06 06-04 11-01",
    "BY, 01-06 06-04 11-01",
    "BE, 03-08",
    "BB, 04-05 05-24 10-31",
    "HB, 10-31",
    "HH, 10-31",
    "HE, 06-04",
    "MV, 03-08 10-31",
    "NI, 10-31",
    "NW, 06-04 11-01",
    "RP, 06-04 11-01",
    "SL, 06-04 08-15 11-01",
    "SN, 10-31 11-18",
    "ST, 01-06 10-31",
    "SH, 10-31",
    "TH, 09-20 10-31"
  })
  void everyLandHasItsOwn(Land land, String own) {
    List<LocalDate> expected =
        Stream.of(EVERYWHERE, own)
            .flatMap(days -> Arrays.stream(days.split(" ")))
            .map(day -> LocalDate.parse("2026-" + day))
            .sorted()
            .toList();

    assertThat(new ArrayList<>(Holidays.of(land, 2026).keySet())).isEqualTo(expected);
  }

  @Test
  void austriaHasNeitherGoodFridayNorChristmasEve() {
    assertThat(Holidays.of(Land.AT, 2026))
        .containsKeys(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 12, 8))
        .doesNotContainKeys(
            LocalDate.of(2026, 4, 3), LocalDate.of(2026, 12, 24), LocalDate.of(2026, 11, 11));
  }

  @Test
  void cantonsDiffer() {
    LocalDate berchtold = LocalDate.of(2026, 1, 2);
    LocalDate federal = LocalDate.of(2026, 8, 1);

    assertThat(Holidays.of(Land.CH_BE, 2026)).containsKeys(berchtold, federal);
    assertThat(Holidays.of(Land.CH_GE, 2026)).containsKey(federal).doesNotContainKey(berchtold);
  }

  @Test
  void aHolidayThatCameLaterWasNoneBefore() {
    assertThat(Holidays.of(Land.TH, 2018)).doesNotContainKey(LocalDate.of(2018, 9, 20));
    assertThat(Holidays.of(Land.TH, 2019)).containsKey(LocalDate.of(2019, 9, 20));
  }

  @ParameterizedTest
  @EnumSource(Land.class)
  void everyHolidayHasANameInBothLanguages(Land land) {
    for (int year = 2020; year < 2036; year++) {
      assertThat(Holidays.of(land, year).values())
          .hasSizeGreaterThan(3)
          .allSatisfy(
              each -> {
                assertThat(each.name(Locale.GERMAN)).isNotBlank().doesNotContain("undefined");
                assertThat(each.name(Locale.ENGLISH)).isNotBlank().doesNotContain("undefined");
              });
    }
  }
}
