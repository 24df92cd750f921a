package org.closedloop.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opening hours as people write them, such as {@code 08:00-12:00, 13:00-17:00}. */
public final class HoursText {

  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?");
  private static final Pattern WINDOW = Pattern.compile("([^-–]+)[-–]([^-–]+)");
  private static final int MINUTES_PER_HOUR = 60;

  private HoursText() {}

  /** The windows of a day; an empty text is a closed day. */
  public static List<Window> windows(String text) {
    List<Window> windows = new ArrayList<>();
    for (String part : text.split("[,;]")) {
      if (part.isBlank()) {
        continue;
      }
      Matcher window = WINDOW.matcher(part);
      if (!window.matches()) {
        throw new UnreadableHours(part.strip());
      }
      windows.add(new Window(minute(window.group(1)), minute(window.group(2))));
    }
    return Window.inOrder(windows);
  }

  /** The windows in the shape {@link #windows} reads. */
  public static String of(List<Window> windows) {
    return windows.stream().map(Window::toString).collect(Collectors.joining(", "));
  }

  static int minute(String text) {
    Matcher time = TIME.matcher(text.strip());
    if (!time.matches()) {
      throw new UnreadableHours(text.strip());
    }
    int hours = Integer.parseInt(time.group(1));
    int minutes = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
    if (hours > 24 || minutes >= MINUTES_PER_HOUR) {
      throw new UnreadableHours(text.strip());
    }
    return hours * MINUTES_PER_HOUR + minutes;
  }

  static String of(int minute) {
    return String.format(
        Locale.ROOT, "%02d:%02d", minute / MINUTES_PER_HOUR, minute % MINUTES_PER_HOUR);
  }
}
