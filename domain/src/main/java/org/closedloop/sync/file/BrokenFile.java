package org.closedloop.sync.file;

import java.util.List;
import java.util.Locale;
import org.closedloop.text.Messages;

/** A file that cannot be read as its contract says; no row of it is taken over. */
public final class BrokenFile extends RuntimeException {

  private final String code;
  private final transient List<String> arguments;

  /**
   * @param code kebab-case; the sentence is the text {@code sync.broken.<code>}
   */
  public BrokenFile(String code, Object... arguments) {
    super(code + " " + List.of(arguments));
    this.code = code;
    this.arguments = List.of(arguments).stream().map(String::valueOf).toList();
  }

  public String code() {
    return code;
  }

  public List<String> arguments() {
    return arguments;
  }

  /** What is wrong, in German or English. */
  public String sentence(Locale language) {
    return sentence(code, arguments, language);
  }

  /** The words for what is wrong, as it was stored. */
  public static String sentence(String code, List<String> arguments, Locale language) {
    return Messages.in(language).say("sync.broken." + code, arguments.toArray());
  }
}
