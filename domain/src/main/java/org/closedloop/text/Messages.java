package org.closedloop.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every text a person sees, in English; {@link Messages_de} holds the same in German.
 *
 * <p>Each feature keeps its own pair of files beside this class ({@code kpi_de.properties}, {@code
 * kpi_en.properties}, UTF-8); they are read once and joined. A key used in two features is refused,
 * because nobody could say which text would win.
 */
public class Messages extends ResourceBundle {

  /** The features that may bring texts; a feature without files brings none. */
  static final List<String> FEATURES =
      List.of(
          "access",
          "account",
          "attribution",
          "audit",
          "calendar",
          "campaign",
          "demo",
          "dimension",
          "handoff",
          "home",
          "insight",
          "installation",
          "job",
          "journey",
          "kpi",
          "lead",
          "ledger",
          "listing",
          "measure",
          "notice",
          "opportunity",
          "organisation",
          "plan",
          "privacy",
          "refusal",
          "report",
          "rest",
          "scoring",
          "search",
          "shell",
          "sla",
          "stage",
          "sync",
          "text",
          "touchpoint",
          "tour",
          "velocity",
          "winloss",
          "worklist");

  private final Properties texts;
  private final Map<String, TextPattern> patterns = new ConcurrentHashMap<>();

  public Messages() {
    this("en");
  }

  Messages(String language) {
    texts = new Properties();
    for (String feature : FEATURES) {
      Properties brought = read(feature + "_" + language + ".properties");
      for (String key : brought.stringPropertyNames()) {
        if (texts.put(key, brought.getProperty(key)) != null) {
          throw new IllegalStateException("Two features bring a text for " + key);
        }
      }
    }
  }

  /** The texts in the language of {@code locale}; English if it is neither German nor English. */
  public static Messages in(Locale locale) {
    return (Messages)
        getBundle(
            Messages.class.getName(),
            locale,
            Messages.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_CLASS));
  }

  /** The text of {@code key} with {@code {0}}, {@code {1}} ... replaced by the arguments. */
  public String say(String key, Object... arguments) {
    String text = getString(key);
    return arguments.length == 0
        ? text
        : patterns
            .computeIfAbsent(text, wanted -> new TextPattern(wanted, getLocale()))
            .with(spoken(arguments));
  }

  private Object[] spoken(Object... arguments) {
    return Arrays.stream(arguments)
        .map(each -> each instanceof Wording words ? words.in(locale()) : each)
        .toArray();
  }

  /** English, unless this is the German sister. */
  private Locale locale() {
    return getLocale() == null ? Locale.ENGLISH : getLocale();
  }

  @Override
  protected Object handleGetObject(String key) {
    return texts.getProperty(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.stringPropertyNames());
  }

  private static Properties read(String file) {
    Properties properties = new Properties();
    try (InputStream stream = Messages.class.getResourceAsStream(file)) {
      if (stream != null) {
        properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      }
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
