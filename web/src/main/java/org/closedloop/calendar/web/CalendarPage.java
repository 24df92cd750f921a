package org.closedloop.calendar.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.CalendarVersion;
import org.closedloop.calendar.CalendarVersions;
import org.closedloop.calendar.Holidays;
import org.closedloop.calendar.HoursText;
import org.closedloop.calendar.Land;
import org.closedloop.calendar.SpecialDay;
import org.closedloop.calendar.service.CalendarQuery;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Language;

/** A calendar as it holds or held: week, exceptions, holidays, and when something would be due. */
@Named
@RequestScoped
public class CalendarPage {

  private static final int DEFAULT_HOURS = 8;
  private static final int MOST_HOURS = 2_000;
  private static final int YEARS_BACK = 2;
  private static final int YEARS_AHEAD = 3;

  @Inject private CalendarQuery query;
  @Inject private Format format;
  @Inject private Language language;
  @Inject private Clock clock;

  private String code;
  private Integer version;
  private Integer year;
  private Integer hours;

  private Map<String, CalendarVersions> calendars = Map.of();
  private CalendarVersion shown;
  private Preview preview;

  public void load() {
    calendars = query.calendars();
    if (code == null) {
      code = BusinessCalendars.STANDARD;
    }
    CalendarVersions versions = calendars.get(code);
    if (versions == null) {
      throw new NoSuchRecord("business-calendar", code);
    }
    shown = chosen(versions);
    LocalDate today = LocalDate.ofInstant(clock.instant(), calendar().zone());
    year = year == null ? today.getYear() : year;
    hours = hours == null ? DEFAULT_HOURS : Math.max(1, Math.min(hours, MOST_HOURS));
    preview =
        Preview.of(
            calendar(), clock.instant(), Duration.ofHours(hours), format, language.getLocale());
  }

  private CalendarVersion chosen(CalendarVersions versions) {
    long id = versions.at(clock.instant()).id();
    return versions.all().stream()
        .filter(
            each ->
                version == null ? each.calendar().id() == id : each.calendar().version() == version)
        .findFirst()
        .orElseThrow(() -> new NoSuchRecord("business-calendar", code + " v" + version));
  }

  private BusinessCalendar calendar() {
    return shown.calendar();
  }

  /** Code and name of every calendar. */
  public Map<String, String> getNames() {
    Map<String, String> names = new LinkedHashMap<>();
    calendars.forEach((each, versions) -> names.put(each, versions.newest().name()));
    return names;
  }

  /** All versions of this calendar, newest first. */
  public List<VersionLine> getVersions() {
    List<VersionLine> lines = new ArrayList<>();
    Instant now = clock.instant();
    CalendarVersions versions = calendars.get(code);
    long current = versions.at(now).id();
    for (CalendarVersion each : versions.all()) {
      boolean installed = each.calendar().version() == 1 && each.validFrom().equals(Instant.EPOCH);
      String state =
          each.calendar().id() == current
              ? "current"
              : each.validFrom().isAfter(now) ? "planned" : "past";
      lines.add(
          0,
          new VersionLine(
              each.calendar().version(),
              state,
              each.calendar().id() == calendar().id(),
              installed ? format.text("calendar.fromTheStart") : format.dateTime(each.validFrom()),
              installed ? format.text("calendar.byInstallation") : each.createdBy(),
              installed ? "" : format.dateTime(each.createdAt())));
    }
    return lines;
  }

  public List<DayHours> getWeek() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> new DayHours(day, weekday(day), HoursText.of(calendar().week().on(day))))
        .toList();
  }

  /** The exceptions of the year. */
  public List<DayLine> getExceptions() {
    return calendar().specialDays().stream()
        .filter(each -> each.day().getYear() == year)
        .map(this::exception)
        .toList();
  }

  private DayLine exception(SpecialDay special) {
    return new DayLine(
        format.date(special.day()),
        weekday(special.day().getDayOfWeek()),
        special.name(),
        HoursText.of(special.windows()));
  }

  /** The public holidays of the year. */
  public List<DayLine> getHolidays() {
    return calendar()
        .land()
        .map(
            land ->
                Holidays.of(land, year).values().stream()
                    .map(
                        each ->
                            new DayLine(
                                format.date(each.day()),
                                weekday(each.day().getDayOfWeek()),
                                each.name(language.getLocale()),
                                HoursText.of(calendar().hoursOf(each.day()))))
                    .toList())
        .orElse(List.of());
  }

  /** The years to choose from. */
  public List<Integer> getYears() {
    int now = LocalDate.ofInstant(clock.instant(), calendar().zone()).getYear();
    return IntStream.rangeClosed(
            Math.min(year, now - YEARS_BACK), Math.max(year, now + YEARS_AHEAD))
        .boxed()
        .toList();
  }

  private String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, language.getLocale());
  }

  public String getName() {
    return shown.name();
  }

  public String getZone() {
    return calendar().zone().getId();
  }

  /** Where the holidays are taken from; empty if there are none. */
  public String getLand() {
    return calendar().land().map(Land::textKey).map(format::text).orElse("");
  }

  public int getShownVersion() {
    return calendar().version();
  }

  public Preview getPreview() {
    return preview;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public Integer getVersion() {
    return version;
  }

  public void setVersion(Integer version) {
    this.version = version;
  }

  public Integer getYear() {
    return year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }

  public Integer getHours() {
    return hours;
  }

  public void setHours(Integer hours) {
    this.hours = hours;
  }
}
