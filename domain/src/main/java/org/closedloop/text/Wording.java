package org.closedloop.text;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Words that people of this company wrote down in both languages, such as the name of a reason.
 *
 * <p>May be an argument of any text: it is said in the language of that text.
 */
public record Wording(String german, String english) implements Serializable {

  public Wording {
    requireNonNull(german, "german");
    requireNonNull(english, "english");
  }

  /** Several of them as one, separated by commas. */
  public static Wording list(Collection<Wording> several) {
    return new Wording(
        several.stream().map(Wording::german).collect(Collectors.joining(", ")),
        several.stream().map(Wording::english).collect(Collectors.joining(", ")));
  }

  public String in(Locale locale) {
    return locale.getLanguage().equals("de") ? german : english;
  }
}
