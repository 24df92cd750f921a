package org.closedloop.installation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @Test
  void nothingNeedsToBeSet() {
    assertThatCode(() -> Settings.check(Map.of())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSEDLOOP_ZONE, Asia/Kolkata",
    "CLOSEDLOOP_CURRENCY, CHF",
    "CLOSEDLOOP_NIGHT, off",
    "CLOSEDLOOP_NIGHT, 23:45",
    "CLOSEDLOOP_BRAND_COLOR, '#8a1538'",
    "CLOSEDLOOP_WORKBOOKS, run",
    "CLOSEDLOOP_WORKBOOK_DAYS, 0",
    "CLOSEDLOOP_IMPORT_MAX_MB, 1",
    "CLOSEDLOOP_PORT_OFFSET, 55545",
    "CLOSEDLOOP_PORT_OFFSET, ' 0 '",
    "CLOSEDLOOP_MAIL_PORT, 587",
    "CLOSEDLOOP_MAIL_TLS, true",
    "CLOSEDLOOP_DEMO, FALSE",
    "CLOSEDLOOP_DEMO_LEADS, 20000",
    "CLOSEDLOOP_URL, https://loop.example.org/",
    "CLOSEDLOOP_DB_URL, jdbc:postgresql://db.example.org:5432/loop",
    "CLOSEDLOOP_DB_URL, jdbc:h2:file:/srv/closed loop/db;DB_CLOSE_ON_EXIT=FALSE",
    "CLOSEDLOOP_HEAP, 1500m"
  })
  void whatMakesSenseIsTaken(String name, String value) {
    assertThatCode(() -> Settings.check(Map.of(name, value))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSEDLOOP_ZONE, Berlin, no time zone such as Europe/Berlin.",
    "CLOSEDLOOP_CURRENCY, Euro, no currency such as EUR.",
    "CLOSEDLOOP_NIGHT, 2 am, no time of day such as 02:00.",
    "CLOSEDLOOP_NIGHT, 24:30, no time of day such as 02:00.",
    "CLOSEDLOOP_BRAND_COLOR, red, no colour such as #2f4bc8.",
    "CLOSEDLOOP_LOGO, /no/such/logo.svg, no file of at most 200 kB.",
    "CLOSEDLOOP_WORKBOOKS, daily, 'none of night, run and off.'",
    "CLOSEDLOOP_WORKBOOK_DAYS, a week, no number of days such as 90.",
    "CLOSEDLOOP_IMPORT_MAX_MB, -5, no whole number of megabytes.",
    "CLOSEDLOOP_PORT_OFFSET, 55546, no whole number from 0 to 55545.",
    "CLOSEDLOOP_PORT_OFFSET, 99999999999999, no whole number from 0 to 55545.",
    "CLOSEDLOOP_MAIL_PORT, smtp, no whole number from 1 to 65535.",
    "CLOSEDLOOP_MAIL_TLS, yes, neither true nor false.",
    "CLOSEDLOOP_DEMO, 1, neither true nor false.",
    "CLOSEDLOOP_DEMO_LEADS, 0, no whole number from 1 to 10000000.",
    "CLOSEDLOOP_URL, loop.example.org, no address such as https://loop.example.org.",
    "CLOSEDLOOP_DB_URL, postgresql://db/loop, no address such as"
        + " jdbc:postgresql://host:5432/name.",
    "CLOSEDLOOP_HEAP, plenty, no amount of memory such as 1g or 1500m."
  })
  void whatMakesNoSenseIsNamedInOneSentence(String name, String value, String why) {
    assertThatThrownBy(() -> Settings.check(Map.of(name, value)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(name + " is '" + value + "', which is " + why);
  }
}
