package org.closedloop.text;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private final Messages german = Messages.in(Locale.GERMANY);
  private final Messages english = Messages.in(Locale.UK);

  @Test
  void eachLanguageSpeaksItself() {
    assertThat(german.getString("shell.nav.signOut")).isEqualTo("Abmelden");
    assertThat(english.getString("shell.nav.signOut")).isEqualTo("Sign out");
    assertThat(Messages.in(Locale.FRANCE).getString("shell.nav.signOut")).isEqualTo("Sign out");
  }

  @Test
  void englishStaysEnglishOnAGermanServer() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);

      assertThat(ResourceBundle.getBundle(Messages.class.getName(), Locale.ENGLISH))
          .isInstanceOf(Messages_en.class);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void argumentsAreSetIntoTheText() {
    assertThat(german.say("text.rowsOf", "1–25", "1.284")).isEqualTo("1–25 von 1.284");
  }

  @Test
  void everyTextIsFilledAsJavaFillsMessages() {
    Object[] words = {"<0>", "{1}", "it's", "3", "4", "5", "6", "7", "8", "9"};
    for (Messages language : new Messages[] {german, english}) {
      for (String key : language.keySet()) {
        String text = language.getString(key);
        if (text.matches("(?s).*\\{\\d+,.*")) {
          continue; // asks for a number or a choice, not for words
        }
        assertThat(language.say(key, words))
            .as(key)
            .isEqualTo(new MessageFormat(text, language.getLocale()).format(words));
      }
    }
  }

  @Test
  void numbersAndAbsentArgumentsAreFilledAsJavaFillsThem() {
    assertThat(new TextPattern("{0} of {1}", Locale.ENGLISH).with(1_284, null))
        .isEqualTo("1,284 of null");
    assertThat(new TextPattern("{0} of {1}", Locale.ENGLISH).with("one")).isEqualTo("one of {1}");
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(german.keySet()).isNotEmpty().isEqualTo(english.keySet());
  }

  @Test
  void bothLanguagesTakeTheSameNumberOfArguments() {
    for (String key : english.keySet()) {
      assertThat(arguments(german.getString(key)))
          .as(key)
          .isEqualTo(arguments(english.getString(key)));
    }
  }

  @Test
  void noTextIsEmptyOrShouts() {
    for (String key : german.keySet()) {
      assertThat(german.getString(key)).as(key).isNotBlank().doesNotContain("!");
      assertThat(english.getString(key)).as(key).isNotBlank().doesNotContain("!");
    }
  }

  @Test
  void everyFileOfTextsIsReadInBothLanguages() throws IOException, URISyntaxException {
    Path folder = Path.of(Messages.class.getResource("shell_de.properties").toURI()).getParent();

    assertThat(featuresIn(folder, "_de.properties"))
        .contains("shell")
        .isSubsetOf(Messages.FEATURES);
    assertThat(featuresIn(folder, "_en.properties"))
        .isEqualTo(featuresIn(folder, "_de.properties"));
  }

  private static Set<String> featuresIn(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(toSet());
    }
  }

  private static long arguments(String text) {
    return text.contains("{")
        ? Arrays.stream(new MessageFormat(text).getFormatsByArgumentIndex()).count()
        : 0;
  }
}
