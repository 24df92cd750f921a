package org.closedloop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the markup of every page, whatever data it shows. */
class MarkupTest {

  private static final Pattern SCROLLING = Pattern.compile("<[a-z:]+ [^>]*class=\"cl-scroll[^>]*>");
  private static final Pattern HANDLER = Pattern.compile("<[a-z]+ [^>]*\\son[a-z]+=\"[^>]*>");

  private static final Pattern HIDDEN =
      Pattern.compile(
          "<[a-z:]+ [^>]*\\svar=\"(application|cc|component|cookie|facesContext|flash|flowScope"
              + "|header|headerValues|initParam|param|paramValues|request|resource|session|view)\"");

  /** A table may become wider than its box with any name that is long. */
  @Test
  void whatScrollsIsReachedByKeyboardAndHasAName() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String box : all(SCROLLING)) {
      if (!box.contains("tabindex=\"0\"") || !box.contains("aria-label")) {
        wrong.add(box);
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** The browser refuses to run them. */
  @Test
  void noElementCarriesAHandlerOfItsOwn() throws IOException {
    assertThat(all(HANDLER)).isEmpty();
  }

  /** Expressions would find the object of Faces instead of what the loop goes through. */
  @Test
  void noVariableIsNamedAsAnObjectThatIsAlwaysThere() throws IOException {
    assertThat(all(HIDDEN)).isEmpty();
  }

  private static List<String> all(Pattern markup) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> pages = Files.walk(Modules.root().resolve("web/src/main/webapp"))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
        Matcher matcher = markup.matcher(Files.readString(page));
        while (matcher.find()) {
          found.add(page.getFileName() + ": " + matcher.group());
        }
      }
    }
    return found;
  }
}
