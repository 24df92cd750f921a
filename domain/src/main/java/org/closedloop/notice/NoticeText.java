package org.closedloop.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.closedloop.text.Dates;
import org.closedloop.text.Formats;
import org.closedloop.text.Messages;

/** Writes notices for one reader: sentences, days and times in the language of that person. */
public final class NoticeText {

  private final Messages texts;
  private final Dates dates;
  private final Formats formats;

  public NoticeText(Locale locale, ZoneId reportingZone, String currency) {
    texts = Messages.in(locale);
    dates = Dates.of(locale, reportingZone);
    formats = Formats.of(locale, currency);
  }

  /**
   * @param arguments as the database keeps them
   */
  public String of(String kind, String arguments) {
    return of(kind, NoticeArguments.read(arguments));
  }

  /** The sentence; a kind that this version does not know any more is named by its code. */
  public String of(String kind, List<Object> arguments) {
    String key = Notice.textKey(kind);
    if (!texts.containsKey(key)) {
      return kind;
    }
    return texts.say(key, arguments.stream().map(this::written).toArray());
  }

  private Object written(Object argument) {
    if (argument instanceof Number number) {
      return formats.count(number);
    }
    if (argument instanceof Instant at) {
      return dates.dateTime(at);
    }
    if (argument instanceof LocalDate day) {
      return dates.date(day);
    }
    if (argument instanceof Duration duration) {
      return formats.duration(duration);
    }
    if (argument instanceof Notice.Word word) {
      return texts.containsKey(word.key()) ? texts.getString(word.key()) : word.key();
    }
    return argument;
  }
}
