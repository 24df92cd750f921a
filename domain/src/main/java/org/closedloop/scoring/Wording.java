package org.closedloop.scoring;

import java.io.Serializable;
import java.util.Locale;

/**
 * What a rule is called in both languages.
 *
 * @param de in German
 * @param en in English
 */
public record Wording(String de, String en) implements Serializable {

  /** In the language of a reader. */
  public String in(Locale reader) {
    return Locale.GERMAN.getLanguage().equals(reader.getLanguage()) ? de : en;
  }
}
