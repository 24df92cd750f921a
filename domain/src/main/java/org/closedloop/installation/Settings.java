package org.closedloop.installation;

import java.util.Map;
import java.util.Optional;
import org.closedloop.brand.Brand;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.ledger.NightTime;
import org.closedloop.report.ReportSettings;
import org.closedloop.sync.ImportHome;

/**
 * Looks at everything an operator can set before anything starts: a setting that makes no sense is
 * named in one sentence, and the server does not start.
 */
public final class Settings {

  private static final int LAST_PORT = 65_535;
  private static final int HEALTH = 9_990;
  private static final int MANY_LEADS = 10_000_000;

  private final Map<String, String> environment;

  private Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  /** What the start script asks before it starts the server. */
  public static void main(String[] arguments) {
    try {
      check(System.getenv());
    } catch (IllegalStateException wrong) {
      System.err.println(RefusedStart.SENTENCE + wrong.getMessage());
      System.exit(RefusedStart.EXIT);
    }
  }

  /**
   * Looks at all settings.
   *
   * @throws IllegalStateException if one makes no sense; the message names it and says why
   */
  public static void check(Map<String, String> environment) {
    ReportingZone zone = new ReportingZone(environment);
    new CompanyCurrency(environment);
    new ImportHome(environment);
    new Brand(environment);
    new ReportSettings(environment).check();
    NightTime.of(environment.get("CLOSEDLOOP_NIGHT"), zone.zone());
    new Settings(environment).check();
  }

  private void check() {
    number("CLOSEDLOOP_PORT_OFFSET", 0, LAST_PORT - HEALTH);
    number("CLOSEDLOOP_MAIL_PORT", 1, LAST_PORT);
    number("CLOSEDLOOP_DEMO_LEADS", 1, MANY_LEADS);
    like("CLOSEDLOOP_DEMO", "(?i)true|false", "neither true nor false");
    like("CLOSEDLOOP_MAIL_TLS", "(?i)true|false", "neither true nor false");
    like("CLOSEDLOOP_URL", "https?://[^/\\s]\\S*", "no address such as https://loop.example.org");
    like(
        "CLOSEDLOOP_DB_URL",
        "jdbc:(postgresql|h2):.+",
        "no address such as" + " jdbc:postgresql://host:5432/name");
    like("CLOSEDLOOP_HEAP", "[1-9]\\d*[kKmMgG]?", "no amount of memory such as 1g or 1500m");
  }

  private void number(String name, int least, int most) {
    setting(name)
        .filter(value -> !value.matches("\\d{1,9}") || !isBetween(value, least, most))
        .ifPresent(
            value -> {
              throw wrong(name, value, "no whole number from " + least + " to " + most);
            });
  }

  private static boolean isBetween(String value, int least, int most) {
    int number = Integer.parseInt(value);
    return number >= least && number <= most;
  }

  private void like(String name, String pattern, String otherwise) {
    setting(name)
        .filter(value -> !value.matches(pattern))
        .ifPresent(
            value -> {
              throw wrong(name, value, otherwise);
            });
  }

  private static IllegalStateException wrong(String name, String value, String what) {
    return new IllegalStateException(name + " is '" + value + "', which is " + what + ".");
  }

  private Optional<String> setting(String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }
}
