package org.closedloop.text;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for arguments, understood once and filled many times. Most texts hold nothing
 * but {@code {0}}, {@code {1}} ... for words that are written already; those are put together here,
 * everything else is left to {@link MessageFormat}, which means the same.
 */
final class TextPattern {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,2})\\}");

  private final String text;
  private final Locale locale;

  /** What stands between the places, one more than places; empty if there is more to the text. */
  private final List<String> words = new ArrayList<>();

  private final List<Integer> places = new ArrayList<>();

  TextPattern(String text, Locale locale) {
    this.text = text;
    this.locale = locale;
    Matcher place = PLACE.matcher(text);
    int end = 0;
    while (place.find()) {
      words.add(said(text.substring(end, place.start())));
      places.add(Integer.valueOf(place.group(1)));
      end = place.end();
    }
    words.add(said(text.substring(end)));
    if (words.contains(null)) {
      words.clear();
    }
  }

  /** Null where an apostrophe quotes, or a brace that is still there has a format of its own. */
  private static String said(String word) {
    String unquoted = word.replace("''", "");
    boolean special =
        unquoted.indexOf('\'') >= 0 || unquoted.indexOf('{') >= 0 || unquoted.indexOf('}') >= 0;
    return special ? null : word.replace("''", "'");
  }

  String with(Object... arguments) {
    if (words.isEmpty() || !areWords(arguments)) {
      return new MessageFormat(text, locale).format(arguments);
    }
    StringBuilder filled = new StringBuilder(text.length() + 32).append(words.get(0));
    for (int i = 0; i < places.size(); i++) {
      filled.append((String) arguments[places.get(i)]).append(words.get(i + 1));
    }
    return filled.toString();
  }

  /** Whether every place has a word; numbers and dates are written by their locale. */
  private boolean areWords(Object... arguments) {
    for (int place : places) {
      if (place >= arguments.length || !(arguments[place] instanceof String)) {
        return false;
      }
    }
    return true;
  }
}
