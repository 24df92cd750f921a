package org.closedloop.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where workbooks lie, for how long, and after which runs they are made by themselves. On several
 * servers all of them use the same folder.
 */
@ApplicationScoped
public class ReportSettings {

  private static final String AFTER = "CLOSEDLOOP_WORKBOOKS";
  private static final String DAYS = "CLOSEDLOOP_WORKBOOK_DAYS";
  private static final int USUAL_DAYS = 90;

  /** After which runs workbooks are made by themselves. */
  public enum After {
    /** After those that the timetable starts. */
    NIGHT,
    /** After every published run. */
    RUN,
    OFF
  }

  private final Map<String, String> environment;

  /** The settings of this installation. */
  public ReportSettings() {
    this(System.getenv());
  }

  /** Given settings. */
  public ReportSettings(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * @throws IllegalStateException if a setting makes no sense
   */
  public void check() {
    after();
    kept();
  }

  public After after() {
    String wanted = setting(AFTER).orElse(After.NIGHT.name());
    return Arrays.stream(After.values())
        .filter(each -> each.name().equals(wanted.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    AFTER + " is '" + wanted + "', which is none of night, run and off."));
  }

  /** How long files are kept; they can be made again for ever. */
  public Duration kept() {
    String days = setting(DAYS).orElse(String.valueOf(USUAL_DAYS));
    if (!days.matches("\\d{1,5}")) {
      throw new IllegalStateException(
          DAYS + " is '" + days + "', which is no number of days such as " + USUAL_DAYS + ".");
    }
    return Duration.ofDays(Long.parseLong(days));
  }

  /** The folder of the files. */
  public Path folder() {
    return setting("CLOSEDLOOP_HOME")
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".closedloop"))
        .resolve("workbooks");
  }

  private Optional<String> setting(String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }
}
