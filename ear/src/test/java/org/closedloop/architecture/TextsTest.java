package org.closedloop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text exists in both languages, and every page names texts that exist. */
class TextsTest {

  private static final Path BUNDLES =
      Modules.root().resolve("domain/src/main/resources/org/closedloop/text");
  private static final Pattern PAGE_ASKS =
      Pattern.compile("\\btext\\[|format\\.(?:text|hasText)\\(");
  private static final Pattern CODE_ASKS =
      Pattern.compile("(?:\\btext|\\bsay|\\bhasText|\\bgetString|\\bdone)\\(");
  private static final Pattern QUOTED =
      Pattern.compile("(?<q>['\"])([A-Za-z]+\\.[\\w.-]*)\\k<q>(\\s*(?:\\.concat|\\+))?");
  private static final Map<String, Set<String>> KEYS = new HashMap<>();
  private static final Set<String> FEATURES = new TreeSet<>();

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
    Set<String> missing = new TreeSet<>();
    int asked = 0;
    for (Path page : files("web/src/main/webapp", ".xhtml")) {
      String markup = COMMENT.matcher(Files.readString(page)).replaceAll("");
      asked += ask(markup, PAGE_ASKS, page, missing);
    }

    assertThat(missing).isEmpty();
    assertThat(asked).as("texts that pages name").isGreaterThan(1_500);
  }

  @Test
  void codeNamesTextsThatExist() throws IOException {
    Set<String> missing = new TreeSet<>();
    int asked = 0;
    for (String module : List.of("domain", "ejb", "batch", "web")) {
      for (Path source : files(module + "/src/main/java", ".java")) {
        asked += ask(Files.readString(source), CODE_ASKS, source, missing);
      }
    }

    assertThat(missing).isEmpty();
    assertThat(asked).as("texts that code names").isGreaterThan(300);
  }

  @Test
  void aMissingTextIsFoundHoweverItIsAskedFor() throws IOException {
    Set<String> missing = new TreeSet<>();
    Path page = Path.of("a page");

    ask("#{text['shell.no.a']} #{text['stage.'.concat(x)]}", PAGE_ASKS, page, missing);
    ask("#{format.text('shell.no.b', f.count(1))}", PAGE_ASKS, page, missing);
    ask("#{format.text(n eq 1 ? 'shell.no.c' : 'shell.skip')}", PAGE_ASKS, page, missing);
    ask("#{text['shell.no.d.'.concat(x)]}", PAGE_ASKS, page, missing);
    ask("format.text(\"shell.no.e\", it); json.getString(\"it.is\")", CODE_ASKS, page, missing);
    ask("texts.say(\"shell.no.f.\" + it)", CODE_ASKS, page, missing);

    assertThat(missing)
        .extracting(each -> each.split(" ", 2)[0])
        .containsExactly(
            "shell.no.a", "shell.no.b", "shell.no.c", "shell.no.d.*", "shell.no.e", "shell.no.f.*");
  }

  @ParameterizedTest
  @CsvSource({
    "handoff.outcome.,org.closedloop.handoff.Outcome",
    "handoff.state.,org.closedloop.handoff.HandOffState",
    "handoff.ruling.,org.closedloop.handoff.Ruling",
    "sla.contract.state.,org.closedloop.sla.AgreementState",
    "sla.side.,org.closedloop.organisation.Department"
  })
  void everyValueThatAPageNamesHasItsText(String prefix, String type) throws Exception {
    Set<String> known = keys("_en.properties");

    assertThat(Class.forName(type).getEnumConstants())
        .isNotEmpty()
        .allMatch(value -> known.contains(prefix + ((Enum<?>) value).name()));
  }

  /** Looks up every literal of the first argument; how many there were. */
  private static int ask(String text, Pattern asks, Path file, Set<String> missing)
      throws IOException {
    Set<String> features = features();
    Set<String> known = keys("_en.properties");
    int asked = 0;
    Matcher call = asks.matcher(text);
    while (call.find()) {
      Matcher quoted = QUOTED.matcher(first(text, call.end()));
      while (quoted.find()) {
        String key = quoted.group(2);
        if (features.contains(key.substring(0, key.indexOf('.')))) {
          asked++;
          boolean begins = quoted.group(3) != null || key.endsWith(".");
          if (begins ? known.stream().noneMatch(it -> it.startsWith(key)) : !known.contains(key)) {
            missing.add(key + (begins ? "*" : "") + " in " + file.getFileName());
          }
        }
      }
    }
    return asked;
  }

  /** What stands from there to the end of the first argument. */
  private static String first(String text, int from) {
    int open = 0;
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(' || c == '[') {
        open++;
      } else if (open == 0 && (c == ',' || c == ')' || c == ']')) {
        return text.substring(from, i);
      } else if (c == ')' || c == ']') {
        open--;
      }
    }
    return text.substring(from);
  }

  private static Set<String> features() throws IOException {
    if (FEATURES.isEmpty()) {
      for (String key : keys("_en.properties")) {
        FEATURES.add(key.split("[.]", 2)[0]);
      }
    }
    return FEATURES;
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Modules.root().resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static int arguments(String text) {
    return text.contains("{0") ? new MessageFormat(text).getFormatsByArgumentIndex().length : 0;
  }

  private static Set<String> keys(String ending) throws IOException {
    if (!KEYS.containsKey(ending)) {
      KEYS.put(ending, read(ending));
    }
    return KEYS.get(ending);
  }

  private static Set<String> read(String ending) throws IOException {
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
