package org.closedloop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages, and every page names texts that exist. */
class TextsTest {

  private static final Path BUNDLES =
      Modules.root().resolve("domain/src/main/resources/org/closedloop/text");
  private static final Pattern USED = Pattern.compile("text\\['([^']+)'\\](?!\\.concat)");

  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

  @Test
  void everyTextExistsInBothLanguages() throws IOException {
    assertThat(keys("_de.properties")).isNotEmpty().isEqualTo(keys("_en.properties"));
  }

  @Test
  void noTextIsEmpty() throws IOException {
    for (Path bundle : bundles(".properties")) {
      assertThat(load(bundle))
          .as(bundle.getFileName().toString())
          .isNotEmpty()
          .doesNotContainValue("");
    }
  }

  @Test
  void bothLanguagesUseTheSameArguments() throws IOException {
    for (Path german : bundles("_de.properties")) {
      Properties de = load(german);
      Properties en =
          load(german.resolveSibling(german.getFileName().toString().replace("_de.", "_en.")));
      for (String key : de.stringPropertyNames()) {
        assertThat(arguments(de.getProperty(key)))
            .as("arguments of " + key)
            .isEqualTo(arguments(en.getProperty(key, "")));
      }
    }
  }

  @Test
  void pagesNameTextsThatExist() throws IOException {
    Set<String> known = keys("_en.properties");
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> pages = Files.walk(Modules.root().resolve("web/src/main/webapp"))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
        Matcher used = USED.matcher(COMMENT.matcher(Files.readString(page)).replaceAll(""));
        while (used.find()) {
          if (!known.contains(used.group(1))) {
            missing.add(used.group(1) + " in " + page.getFileName());
          }
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  private static int arguments(String text) {
    return text.contains("{0") ? new MessageFormat(text).getFormatsByArgumentIndex().length : 0;
  }

  private static Set<String> keys(String ending) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path bundle : bundles(ending)) {
      keys.addAll(load(bundle).stringPropertyNames());
    }
    return keys;
  }

  private static List<Path> bundles(String ending) throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Properties load(Path bundle) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(bundle)) {
      texts.load(reader);
    }
    return texts;
  }
}
