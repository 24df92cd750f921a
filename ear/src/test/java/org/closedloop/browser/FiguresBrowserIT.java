package org.closedloop.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.closedloop.harness.BrowserTest;
import org.closedloop.text.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure on any page that somebody can reach opens to its leads, and the counts agree. */
class FiguresBrowserIT extends BrowserTest {

  /** How many figures a page has at least, so that none silently loses its marks. */
  private static final Map<String, Integer> FEWEST =
      Map.ofEntries(
          Map.entry("/account/accounts.xhtml", 30),
          Map.entry("/attribution/comparison.xhtml", 20),
          Map.entry("/campaign/campaign.xhtml", 2),
          Map.entry("/campaign/campaigns.xhtml", 10),
          Map.entry("/handoff/ready.xhtml", 2),
          Map.entry("/handoff/returned.xhtml", 3),
          Map.entry("/home/day.xhtml", 7),
          Map.entry("/home/goals.xhtml", 3),
          Map.entry("/home/management.xhtml", 10),
          Map.entry("/home/team.xhtml", 4),
          Map.entry("/insight/winloss.xhtml", 15),
          Map.entry("/kpi/board.xhtml", 8),
          Map.entry("/kpi/cohorts.xhtml", 20),
          Map.entry("/opportunity/opportunities.xhtml", 3),
          Map.entry("/sla/cockpit.xhtml", 6),
          Map.entry("/sla/meeting.xhtml", 8),
          Map.entry("/sla/promises.xhtml", 3));

  /** Numbers that open nothing, each with its reason. */
  private static final String UNCOUNTED = "/uncounted.txt";

  private static final Set<String> REASONS =
      Set.of("ONE", "ROW", "PAGE", "SETTING", "MACHINE", "COMPARED", "COST", "HIDDEN");

  /** Who is not signed in yet, and the samples of the style guide. */
  private static final List<String> SKIPPED = List.of("/login.xhtml", "/shell/");

  /** So many of one column are opened; {@code -Dfigures.most=1000} opens all of them. */
  private static final int FEW = 2;

  private static final Set<String> OPENED = new LinkedHashSet<>();
  private static final Set<String> VISITED = new LinkedHashSet<>();

  @BeforeAll
  static void theDemoHasClosedItsNights() throws Exception {
    awaitDemo();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "marketing-lead",
        "sales-lead",
        "management",
        "controller",
        "admin",
        "marketing",
        "sales"
      })
  @SuppressWarnings("unchecked")
  void everyFigureOpensToItsLeadsAndTheCountAgrees(String role) throws IOException {
    Page page = desktop();
    signIn(page, role);
    speak(page, "en");
    page.reload();
    List<String> entries =
        page.locator("a.cl-nav-entry").all().stream()
            .map(entry -> address().resolve(entry.getAttribute("href")).toString())
            .distinct()
            .toList();

    Map<String, Object> found =
        (Map<String, Object>)
            page.evaluate(
                script(),
                Map.of(
                    "start",
                    entries,
                    "known",
                    List.copyOf(OPENED),
                    "visited",
                    List.copyOf(VISITED),
                    "skip",
                    SKIPPED,
                    "most",
                    Integer.getInteger("figures.most", FEW)));

    OPENED.addAll((List<String>) found.get("opened"));
    VISITED.addAll((List<String>) found.get("visited"));
    assertThat((List<String>) found.get("wrong")).as("figures that do not open").isEmpty();
    List<Pattern> uncounted = uncounted();
    List<String> unmarked = new ArrayList<>((List<String>) found.get("unmarked"));
    unmarked.removeIf(name -> uncounted.stream().anyMatch(known -> known.matcher(name).matches()));
    assertThat(unmarked).as("numbers that nobody can open").isEmpty();
    Map<String, Integer> most = new TreeMap<>();
    for (Map<String, Object> each : (List<Map<String, Object>>) found.get("pages")) {
      most.merge(
          (String) each.get("path"), ((Number) each.get("figures")).intValue(), Integer::max);
    }
    List<String> poor = new ArrayList<>();
    most.forEach(
        (path, figures) -> {
          if (figures < FEWEST.getOrDefault(path, 0)) {
            poor.add(path + " has " + figures);
          }
        });
    assertThat(poor).as("pages with too few figures").isEmpty();
  }

  private static List<Pattern> uncounted() throws IOException {
    List<Pattern> patterns = new ArrayList<>();
    String amount = named("kpi\\.amount\\..+");
    String amounts = amount + "( [+\u2212] " + amount + ")*";
    String kpis = named("kpi\\.[a-z0-9-]+");
    for (String line : resource(UNCOUNTED).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] words = line.split("\\s+", 3);
        assertThat(REASONS).contains(words[0]);
        String names = words[2].strip().replace("{amount}", amounts).replace("{kpi}", kpis);
        patterns.add(Pattern.compile(Pattern.quote(words[1]) + " (" + names + ")"));
      }
    }
    return patterns;
  }

  /** Whatever the texts with such keys say. */
  private static String named(String keys) {
    ResourceBundle texts = Messages.in(Locale.ENGLISH);
    return texts.keySet().stream()
        .filter(key -> key.matches(keys))
        .map(key -> Pattern.quote(texts.getString(key).replace('\u00a0', ' ')))
        .collect(Collectors.joining("|", "(", ")"));
  }

  private static String script() throws IOException {
    String text = resource("/figures.js");
    return text.substring(text.indexOf("async ({"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = FiguresBrowserIT.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
