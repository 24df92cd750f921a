package org.closedloop.calendar.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.Stretch;
import org.closedloop.shell.web.ClockSegment;
import org.closedloop.shell.web.Format;

/**
 * When something would be due that starts now, with every piece of time on the way.
 *
 * @param start written out
 * @param due written out
 * @param lines one sentence per stretch
 * @param segments the same as a bar
 */
public record Preview(String start, String due, List<Line> lines, List<ClockSegment> segments)
    implements Serializable {

  private static final double NIGHT = 0.25; // nights are drawn shortened

  /**
   * A stretch on the way.
   *
   * @param period from when to when
   * @param kind {@code open}, {@code closed}, {@code holiday} or {@code exception}
   * @param name of the holiday or exception, empty otherwise
   * @param length how long it is
   */
  public record Line(String period, String kind, String name, String length)
      implements Serializable {}

  static Preview of(
      BusinessCalendar calendar, Instant start, Duration limit, Format format, Locale locale) {
    Instant due = calendar.after(start, limit);
    List<Stretch> stretches = calendar.stretches(start, due);
    return new Preview(
        format.dateTime(start),
        format.dateTime(due),
        stretches.stream().map(each -> line(each, format, locale)).toList(),
        stretches.stream().map(each -> segment(each, format, locale)).toList());
  }

  private static Line line(Stretch stretch, Format format, Locale locale) {
    String name = stretch.name(locale);
    return new Line(
        format.dateTime(stretch.start()) + " – " + format.dateTime(stretch.end()),
        kind(stretch),
        name == null ? "" : name,
        format.duration(stretch.length()));
  }

  private static ClockSegment segment(Stretch stretch, Format format, Locale locale) {
    Line line = line(stretch, format, locale);
    String what = format.text("calendar.stretch." + line.kind());
    double weight = Math.max(1, stretch.length().toMinutes());
    String kind =
        switch (stretch.kind()) {
          case OPEN -> "running";
          case CLOSED -> "closed";
          case HOLIDAY, EXCEPTION -> "holiday";
        };
    return new ClockSegment(
        kind,
        stretch.isOpen() ? weight : weight * NIGHT,
        String.join(" · ", List.of(what, line.name(), line.period(), line.length()))
            .replace(" ·  · ", " · "));
  }

  private static String kind(Stretch stretch) {
    return stretch.kind().name().toLowerCase(Locale.ROOT);
  }
}
