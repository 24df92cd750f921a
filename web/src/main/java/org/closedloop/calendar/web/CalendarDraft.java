package org.closedloop.calendar.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.CalendarVersion;
import org.closedloop.calendar.HoursText;
import org.closedloop.calendar.Land;
import org.closedloop.calendar.Window;
import org.closedloop.calendar.service.CalendarService;
import org.closedloop.calendar.service.CalendarWish;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Language;

/** The next version of a calendar while somebody writes it. */
@Named
@ViewScoped
public class CalendarDraft implements Serializable {

  private static final Duration TRIED = Duration.ofHours(8);

  @Inject private CalendarService service;
  @Inject private Format format;
  @Inject private Language language;
  @Inject private Clock clock;

  private String code;
  private boolean further;
  private String name;
  private String zone;
  private Land land;
  private List<DayHours> week = List.of();
  private List<SpecialLine> specials = new ArrayList<>();
  private LocalDate validFrom;
  private Preview preview;

  /** Begins with the newest version of the calendar, or for a new one with the standard. */
  public void load() {
    further = code != null;
    CalendarVersion newest = service.newest(further ? code : BusinessCalendars.STANDARD);
    BusinessCalendar calendar = newest.calendar();
    name = further ? newest.name() : null;
    zone = calendar.zone().getId();
    land = calendar.land().orElse(null);
    week =
        Arrays.stream(DayOfWeek.values())
            .map(
                day ->
                    new DayHours(
                        day,
                        day.getDisplayName(TextStyle.FULL, language.getLocale()),
                        HoursText.of(calendar.week().on(day))))
            .toList();
    LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
    specials =
        calendar.specialDays().stream()
            .map(SpecialLine::of)
            .collect(ArrayList::new, List::add, List::addAll);
    validFrom = today.plusDays(1);
  }

  public void addSpecial() {
    specials.add(new SpecialLine());
  }

  public void removeSpecial(int index) {
    specials.remove(index);
  }

  /** Shows what would be due with these hours, without keeping them. */
  public void tryOut() {
    preview = Preview.of(wish().calendar(), clock.instant(), TRIED, format, language.getLocale());
  }

  public String save() {
    BusinessCalendar added = service.add(wish());
    return "/organisation/calendars.xhtml?faces-redirect=true&code="
        + added.code()
        + "&version="
        + added.version();
  }

  private CalendarWish wish() {
    Map<DayOfWeek, List<Window>> hours = new EnumMap<>(DayOfWeek.class);
    for (DayHours each : week) {
      hours.put(each.getDay(), HoursText.windows(each.getHours() == null ? "" : each.getHours()));
    }
    return new CalendarWish(
        code,
        name,
        ZoneId.of(zone),
        land,
        hours,
        specials.stream().map(SpecialLine::special).toList(),
        validFrom);
  }

  public List<Land> getLands() {
    return Arrays.stream(Land.values())
        .sorted(Comparator.comparing(each -> format.text(each.textKey())))
        .toList();
  }

  /** Names of regions only; abbreviations mean different things in different places. */
  public List<String> getZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(each -> each.contains("/") || each.equals("UTC"))
        .filter(each -> !each.startsWith("Etc/") && !each.startsWith("SystemV/"))
        .sorted()
        .toList();
  }

  /** Whether it is a further version of a calendar that exists. */
  public boolean isFurther() {
    return further;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public Land getLand() {
    return land;
  }

  public void setLand(Land land) {
    this.land = land;
  }

  public List<DayHours> getWeek() {
    return week;
  }

  public List<SpecialLine> getSpecials() {
    return specials;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public Preview getPreview() {
    return preview;
  }
}
