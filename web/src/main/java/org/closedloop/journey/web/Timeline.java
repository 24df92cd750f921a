package org.closedloop.journey.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.closedloop.journey.service.Happening;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.TimelineDay;
import org.closedloop.shell.web.TimelineEntry;

/** Writes the story of a lead by days, the newest first; many alike on one day become one line. */
class Timeline {

  private static final int MANY = 3;

  private static final Map<String, String> ICONS =
      Map.ofEntries(
          Map.entry("VISIT", "globe"),
          Map.entry("FORM", "file-edit"),
          Map.entry("DOWNLOAD", "download"),
          Map.entry("EMAIL_SENT", "send"),
          Map.entry("EMAIL_OPENED", "envelope"),
          Map.entry("EMAIL_CLICKED", "envelope"),
          Map.entry("EMAIL", "envelope"),
          Map.entry("EVENT", "calendar"),
          Map.entry("CALL", "phone"),
          Map.entry("MEETING", "users"),
          Map.entry("OFFER", "file"),
          Map.entry("NOTE", "comment"),
          Map.entry("WON", "trophy"),
          Map.entry("LOST", "times"),
          Map.entry("EXCLUDED", "ban"));

  private final Format format;
  private final Locale locale;
  private final Map<String, String> reasons;

  /**
   * @param reasons what the codes of agreed reasons are called
   */
  Timeline(Format format, Locale locale, Map<String, String> reasons) {
    this.format = format;
    this.locale = locale;
    this.reasons = reasons;
  }

  List<TimelineDay> days(List<Happening> newestFirst) {
    Map<LocalDate, List<Happening>> byDay =
        newestFirst.stream()
            .collect(
                Collectors.groupingBy(
                    happening -> format.dayOf(happening.at()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byDay.entrySet().stream()
        .map(day -> new TimelineDay(title(day.getKey()), entries(day.getValue())))
        .toList();
  }

  private String title(LocalDate day) {
    boolean german = locale.getLanguage().equals("de");
    String pattern = german ? "EEE, d. MMMM yyyy" : "EEE, d MMMM yyyy";
    return DateTimeFormatter.ofPattern(pattern, locale).format(day).replace(".,", ",");
  }

  /** Every happening by itself, with both clocks, who did it and whether it holds. */
  List<ChangeLine> lines(List<Happening> newestFirst) {
    return newestFirst.stream()
        .map(
            happening ->
                new ChangeLine(
                    plainTitle(happening),
                    detailWithout(happening, happening.actor()),
                    format.dateTime(happening.at()),
                    format.dateTime(happening.recordedAt()),
                    happening.actor(),
                    state(happening)))
        .toList();
  }

  private static String state(Happening happening) {
    if (happening.retracted()) {
      return "retracted";
    }
    if (happening.corrected()) {
      return "corrected";
    }
    return happening.correction() ? "correction" : "holds";
  }

  private List<TimelineEntry> entries(List<Happening> day) {
    Map<String, List<Happening>> alike =
        day.stream().filter(Timeline::canJoin).collect(Collectors.groupingBy(Happening::what));
    List<TimelineEntry> entries = new ArrayList<>();
    for (Happening happening : day) {
      List<Happening> same = canJoin(happening) ? alike.get(happening.what()) : List.of();
      if (same.size() < MANY) {
        entries.add(entry(happening));
      } else if (same.get(0) == happening) {
        entries.add(joined(same));
      }
    }
    return entries;
  }

  private static boolean canJoin(Happening happening) {
    return happening.kind() == Happening.Kind.TOUCHPOINT
        && !happening.corrected()
        && !happening.correction()
        && !happening.isLate();
  }

  private TimelineEntry joined(List<Happening> same) {
    Happening newest = same.get(0);
    String subjects =
        same.stream()
            .map(Happening::subject)
            .filter(subject -> subject != null)
            .distinct()
            .limit(MANY)
            .collect(Collectors.joining(" · "));
    return new TimelineEntry(
        side(newest),
        icon(newest),
        same.size() + " × " + name(newest),
        subjects,
        format.time(newest.at()),
        "",
        false);
  }

  private TimelineEntry entry(Happening happening) {
    return new TimelineEntry(
        side(happening),
        icon(happening),
        title(happening),
        detail(happening),
        format.time(happening.at()),
        happening.isLate() || happening.correction() ? format.dateTime(happening.recordedAt()) : "",
        happening.kind() == Happening.Kind.HAND_OFF);
  }

  private String title(Happening happening) {
    String name = plainTitle(happening);
    if (happening.retracted()) {
      return format.text("lead.history.retracted", name);
    }
    return happening.corrected() ? format.text("lead.history.corrected", name) : name;
  }

  private String plainTitle(Happening happening) {
    boolean named =
        happening.subject() != null
            && (happening.kind() == Happening.Kind.TOUCHPOINT
                || happening.kind() == Happening.Kind.ACTIVITY);
    return named ? name(happening) + ": " + happening.subject() : name(happening);
  }

  private String name(Happening happening) {
    return switch (happening.kind()) {
      case TOUCHPOINT -> format.text("touchpoint." + happening.what());
      case ACTIVITY -> format.text("touchpoint.activity." + happening.what());
      case STAGE -> format.text("lead.history.stage", format.text("stage." + happening.what()));
      case PROFILE -> format.text("lead.history." + happening.what());
      case DEAL -> format.text("opportunity.change." + happening.what());
      case HAND_OFF -> format.text("handoff.change." + happening.what());
      case COMMENT -> format.text("lead.history.comment");
      case DOCUMENT -> format.text("lead.history.document." + happening.what());
    };
  }

  private String detail(Happening happening) {
    return detailWithout(happening, null);
  }

  /**
   * @param shown what stands elsewhere already
   */
  private String detailWithout(Happening happening, String shown) {
    boolean titled =
        happening.kind() == Happening.Kind.TOUCHPOINT
            || happening.kind() == Happening.Kind.ACTIVITY;
    return Stream.of(
            titled ? null : happening.subject(),
            happening.reportingCents() == null ? null : format.cents(happening.reportingCents()),
            happening.reason() == null
                ? null
                : reasons.getOrDefault(happening.reason(), happening.reason()),
            happening.actor())
        .filter(part -> part != null && !part.isBlank() && !part.equals(shown))
        .collect(Collectors.joining(" · "));
  }

  private static String side(Happening happening) {
    return switch (happening.kind().side()) {
      case MARKETING -> "marketing";
      case SALES -> "sales";
      case NEITHER -> "";
    };
  }

  private static String icon(Happening happening) {
    return switch (happening.kind()) {
      case STAGE -> "arrow-right";
      case HAND_OFF -> "inbox";
      case COMMENT -> "comment";
      case DOCUMENT -> "file";
      case PROFILE -> ICONS.getOrDefault(happening.what(), "pencil");
      case DEAL -> ICONS.getOrDefault(happening.what(), "briefcase");
      case TOUCHPOINT, ACTIVITY -> ICONS.getOrDefault(happening.what(), "circle");
    };
  }
}
