package org.closedloop.sync.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.closedloop.sync.Reason;
import org.closedloop.sync.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {

  private static final String GERMAN =
      "\"decimal\": \",\", \"thousands\": \".\", \"dateTime\": \"dd.MM.yyyy HH:mm\","
          + " \"date\": \"dd.MM.yyyy\", \"zone\": \"Europe/Berlin\"";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "86.250,00 | 8625000",
        "1.234.567,89 | 123456789",
        "0,005 | 1",
        "-12,3 | -1230",
        "\u221212,3 | -1230",
        "7 | 700",
        "1.500 | 150000"
      })
  void germanAmountsAreReadAsTheContractSays(String text, long cents) throws Unreadable {
    assertThat(reader("amount", GERMAN, "").read(text)).isEqualTo(cents);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12,500.00",
        "1.5",
        "1.2345",
        ".500",
        "1,2,3",
        "12 EUR",
        "abc",
        "1..000",
        "--",
        ",",
        "1.00"
      })
  void anAmountOfAnotherCountryIsAFaultAndNoGuess(String text) {
    assertThat(faultOf(reader("amount", GERMAN, ""), text)).isEqualTo(Reason.NUMBER_FORMAT);
  }

  @Test
  void aPerCentSignDividesByAHundred() throws Unreadable {
    assertThat((BigDecimal) reader("rate", "", "").read("12.5 %")).isEqualByComparingTo("0.125");
  }

  @Test
  void aFactorTurnsMicrosIntoWholeUnits() throws Unreadable {
    assertThat(reader("amount", "", ", \"factor\": 0.000001").read("12340000")).isEqualTo(1234L);
  }

  @Test
  void anEndlessNumberIsRefusedBeforeItCostsMemory() {
    assertThat(faultOf(reader("amount", "", ""), "1e2000000000")).isEqualTo(Reason.NUMBER_RANGE);
    assertThat(faultOf(reader("amount", "", ""), "99999999999999999"))
        .isEqualTo(Reason.NUMBER_RANGE);
  }

  @Test
  void timesWithoutAZoneAreTimesOfTheContractsZone() throws Unreadable {
    ValueReader reader = reader("closed_at", GERMAN, "");

    assertThat(reader.read("19.11.2026 16:41")).isEqualTo(Instant.parse("2026-11-19T15:41:00Z"));
    assertThat(reader.read("19.07.2026 16:41")).isEqualTo(Instant.parse("2026-07-19T14:41:00Z"));
  }

  @Test
  void theContractDecidesWhatAnAmbiguousDateMeans() throws Unreadable {
    String american = "\"dateTime\": \"MM-dd-yyyy\"";
    String european = "\"dateTime\": \"dd-MM-yyyy\"";

    assertThat(reader("closed_at", american, "").read("03-02-2018"))
        .isEqualTo(Instant.parse("2018-03-02T00:00:00Z"));
    assertThat(reader("closed_at", european, "").read("03-02-2018"))
        .isEqualTo(Instant.parse("2018-02-03T00:00:00Z"));
    assertThat(faultOf(reader("closed_at", american, ""), "25-02-2018"))
        .isEqualTo(Reason.DATE_UNKNOWN);
  }

  @Test
  void aDayThatDoesNotExistIsToldFromOneThatIsWrittenDifferently() {
    ValueReader reader = reader("closed_at", GERMAN, "");

    assertThat(faultOf(reader, "31.11.2026 09:15")).isEqualTo(Reason.DATE_UNKNOWN);
    assertThat(faultOf(reader, "2026-11-30")).isEqualTo(Reason.DATE_FORMAT);
    assertThat(faultOf(reader("closed_at", "", ""), "0018-02-03")).isEqualTo(Reason.TIME_RANGE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:00:00Z, 2026-03-02T09:00:00Z",
    "2026-03-02T09:00:00+01:00, 2026-03-02T08:00:00Z",
    "2026-03-02T09:00:00.000+0000, 2026-03-02T09:00:00Z",
    "2026-03-02 09:00, 2026-03-02T09:00:00Z",
    "2026-03-02 09:00:01.123456, 2026-03-02T09:00:01.123456Z",
    "2026-03-02, 2026-03-02T00:00:00Z"
  })
  void isoTimesAreReadInAllTheirForms(String text, String instant) throws Unreadable {
    assertThat(reader("closed_at", "", "").read(text)).isEqualTo(Instant.parse(instant));
  }

  @Test
  void countsOfMillisecondsAreReadAsServicesSendThem() throws Unreadable {
    ValueReader reader = reader("closed_at", "\"dateTime\": \"epoch-millis\"", "");

    assertThat(reader.read("1493900000000")).isEqualTo(Instant.ofEpochMilli(1493900000000L));
    assertThat(reader.read("/Date(1493900000000)/"))
        .isEqualTo(Instant.ofEpochMilli(1493900000000L));
    assertThat(faultOf(reader, "yesterday")).isEqualTo(Reason.DATE_FORMAT);
  }

  @Test
  void wordsAndFlagsAreJudged() throws Unreadable {
    assertThat(faultOf(reader("outcome", "", ""), "Closed Won")).isEqualTo(Reason.VALUE_UNKNOWN);
    assertThat(faultOf(reader("currency", "", ""), "EURO")).isEqualTo(Reason.CURRENCY_UNKNOWN);
    assertThat(reader("currency", "", "").read("usd")).isEqualTo("USD");
    assertThat(faultOf(reader("owner", "", ""), "x".repeat(61))).isEqualTo(Reason.TEXT_TOO_LONG);
  }

  @Test
  void everyAmountThatIsWrittenCanBeReadBack() throws Unreadable {
    Random random = new Random(20261122);
    ValueReader reader = reader("amount", GERMAN, "");
    for (int i = 0; i < 2_000; i++) {
      long cents = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
      String text = String.format(Locale.GERMANY, "%,.2f", new BigDecimal(cents).movePointLeft(2));

      assertThat(reader.read(text)).as(text).isEqualTo(cents);
    }
  }

  @Test
  void everyDayThatIsWrittenCanBeReadBack() throws Unreadable {
    ValueReader reader =
        new ValueReader(
            RecordKind.SPEND.field("day"),
            contract(
                    "spend",
                    GERMAN,
                    "\"day\": {\"column\": \"d\"}, \"amount\": {\"column\": \"a\"}")
                .main()
                .fields()
                .get("day"),
            contract(
                    "spend",
                    GERMAN,
                    "\"day\": {\"column\": \"d\"}, \"amount\": {\"column\": \"a\"}")
                .file());
    for (LocalDate day = LocalDate.of(2019, 12, 1); day.getYear() < 2025; day = day.plusDays(1)) {
      String text =
          String.format("%02d.%02d.%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());

      assertThat(reader.read(text)).isEqualTo(day);
    }
  }

  private static Reason faultOf(ValueReader reader, String text) {
    return catchThrowableOfType(Unreadable.class, () -> reader.read(text)).reason();
  }

  private static ValueReader reader(String field, String file, String option) {
    String fields =
        "\"key\": {\"column\": \"k\"}, \"" + field + "\": {\"column\": \"x\"" + option + "}";
    ImportContract contract = contract("opportunity", file, fields);
    return new ValueReader(
        RecordKind.OPPORTUNITY.field(field), contract.main().fields().get(field), contract.file());
  }

  private static ImportContract contract(String kind, String file, String fields) {
    return ContractReader.read(
        "{\"code\": \"t\", \"title\": {\"de\": \"T\", \"en\": \"T\"}, \"source\": \"t\","
            + " \"record\": \""
            + kind
            + "\", \"file\": {"
            + file
            + "}, \"fields\": {"
            + fields
            + "}}");
  }
}
