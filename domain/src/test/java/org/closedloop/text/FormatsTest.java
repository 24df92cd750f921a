package org.closedloop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {

  private final Formats german = Formats.of(Locale.GERMANY, "EUR");
  private final Formats english = Formats.of(Locale.ENGLISH, "EUR");

  @Test
  void countsAreGroupedByLanguage() {
    assertThat(german.count(1284)).isEqualTo("1.284");
    assertThat(english.count(1284L)).isEqualTo("1,284");
    assertThat(german.count(-7)).isEqualTo("\u22127");
  }

  @Test
  void differencesOfCountsAreAlwaysSigned() {
    assertThat(german.signedCount(46)).isEqualTo("+46");
    assertThat(german.signedCount(-1200)).isEqualTo("\u22121.200");
    assertThat(english.signedCount(0)).isEqualTo("±0");
  }

  @Test
  void ratesHaveOneDecimalAndGermanKeepsItsSpaceUnbroken() {
    assertThat(german.rate(new BigDecimal("0.41645"))).isEqualTo("41,6\u00a0%");
    assertThat(english.rate(new BigDecimal("0.41645"))).isEqualTo("41.6%");
    assertThat(german.rate(0.0005)).isEqualTo("0,1\u00a0%");
  }

  @Test
  void targetsHaveADecimalOnlyIfTheyNeedOne() {
    assertThat(german.percent(new BigDecimal("0.450"))).isEqualTo("45\u00a0%");
    assertThat(english.percent(new BigDecimal("0.625"))).isEqualTo("62.5%");
    assertThat(english.percent(null)).isEqualTo("n/a");
  }

  @Test
  void halvesAreRoundedAwayFromZero() {
    assertThat(german.rate(new BigDecimal("0.0625"))).isEqualTo("6,3\u00a0%");
    assertThat(german.rate(new BigDecimal("0.0645"))).isEqualTo("6,5\u00a0%");
  }

  @Test
  void differencesOfRatesAreSignedPointsWithARealMinus() {
    assertThat(german.points(new BigDecimal("0.023"))).isEqualTo("+2,3\u00a0Pp.");
    assertThat(english.points(new BigDecimal("-0.034"))).isEqualTo("\u22123.4\u00a0pp");
    assertThat(german.points(new BigDecimal("-0.0001"))).isEqualTo("±0,0\u00a0Pp.");
  }

  @Test
  void moneyIsWholeUnlessCentsAreAskedFor() {
    assertThat(german.money(new BigDecimal("86250.40"))).isEqualTo("86.250\u00a0€");
    assertThat(english.money(86250)).isEqualTo("EUR\u00a086,250");
    assertThat(german.moneyExact(new BigDecimal("86250.4"))).isEqualTo("86.250,40\u00a0€");
    assertThat(english.moneyExact(new BigDecimal("86250.4"))).isEqualTo("EUR\u00a086,250.40");
    assertThat(Formats.of(Locale.GERMAN, "CHF").money(12)).isEqualTo("12\u00a0CHF");
  }

  @Test
  void differencesOfMoneyAreSigned() {
    assertThat(german.signedMoney(20590)).isEqualTo("+20.590\u00a0€");
    assertThat(english.signedMoney(-12750)).isEqualTo("\u2212EUR\u00a012,750");
    assertThat(german.signedMoney(new BigDecimal("0.2"))).isEqualTo("±0\u00a0€");
  }

  @Test
  void largeMoneyIsShownInMillionsWithFourDigits() {
    assertThat(german.moneyFigure(1_304_890)).isEqualTo(new Figure("1,305", "Mio.\u00a0€"));
    assertThat(german.moneyFigure(6_420_000)).isEqualTo(new Figure("6,42", "Mio.\u00a0€"));
    assertThat(english.moneyFigure(1_304_890)).isEqualTo(new Figure("EUR\u00a01.305m", ""));
    assertThat(german.moneyFigure(1607)).isEqualTo(new Figure("1.607", "€"));
  }

  @Test
  void durationsAreHoursAndMinutesAndCarryDaysOfTheGivenLength() {
    assertThat(german.duration(Duration.ofMinutes(229))).isEqualTo("3:49");
    assertThat(german.duration(Duration.ofMinutes(29 * 60))).isEqualTo("1\u00a0T\u00a05:00");
    assertThat(english.duration(Duration.ofMinutes(12 * 60 + 10), Duration.ofHours(8)))
        .isEqualTo("1\u00a0d\u00a04:10");
    assertThat(german.duration(Duration.ofMinutes(-48))).isEqualTo("\u22120:48");
  }

  @Test
  void machinesAreTimedInMinutesAndSeconds() {
    assertThat(german.elapsed(Duration.ofSeconds(208))).isEqualTo("3:28\u00a0Min.");
    assertThat(english.elapsed(Duration.ofSeconds(3808))).isEqualTo("1:03:28\u00a0h");
  }

  @Test
  void daysSayWhichDaysTheyAre() {
    assertThat(german.workingDays(12)).isEqualTo("12\u00a0Arbeitstage");
    assertThat(german.workingDays(1)).isEqualTo("1\u00a0Arbeitstag");
    assertThat(english.calendarDays(new BigDecimal("14.5"))).isEqualTo("14.5\u00a0calendar days");
  }

  @Test
  void aFigureWithoutDenominatorIsNotApplicableAndNeverZero() {
    assertThat(german.rate(null)).isEqualTo("n/a");
    assertThat(german.points(null)).isEqualTo("n/a");
    assertThat(english.money(null)).isEqualTo("n/a");
    assertThat(english.duration(null)).isEqualTo("n/a");
    assertThat(german.rateFigure(null)).isEqualTo(new Figure("n/a", ""));
  }

  @Test
  void roundingNeverLeavesAMinusBeforeZero() {
    assertThat(german.rate(new BigDecimal("-0.0001"))).isEqualTo("0,0\u00a0%");
  }
}
