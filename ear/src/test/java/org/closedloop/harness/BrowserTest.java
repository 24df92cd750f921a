package org.closedloop.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/**
 * A test of pages in a real browser, on one server with demo data that all such tests share.
 *
 * <p>{@code -Dbrowser.address=} names a server that runs already and has demo data, {@code
 * -Dbrowser.database=} its database.
 *
 * <p>Every test gets pages of its own. Errors on the browser's console fail the test, also those
 * that the test did not look for. Nothing moves: a toast that fades in would have too little
 * contrast for a moment.
 */
public abstract class BrowserTest {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final int NIGHTS_OF_THE_DEMO = 3;
  private static final int MINUTES_FOR_THE_DEMO = 12;

  private static final String DATABASE = "browser.database";

  private static final String RUNNING = System.getProperty("browser.address", "");

  private static final String HOME = "it-home-browser";

  private static Server server;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> consoleErrors = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();

  @BeforeAll
  static synchronized void startServer() {
    Chromium.running();
    if (server == null && RUNNING.isBlank()) {
      server =
          Server.startFresh(
              HOME,
              Map.of(
                  "CLOSEDLOOP_DEMO",
                  "true",
                  "CLOSEDLOOP_DEMO_LEADS",
                  System.getProperty("demo.leads", "20000"),
                  "CLOSEDLOOP_DB_URL",
                  database(Path.of("target", HOME))));
      Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
    }
  }

  @AfterEach
  void closePages() {
    contexts.forEach(BrowserContext::close);
    assertThat(consoleErrors).as("errors on the browser's console").isEmpty();
  }

  /** Errors with these words on the console belong to what the test does. */
  protected void expectOnConsole(String words) {
    expected.add(words);
  }

  /** Where the application answers. */
  protected static URI address() {
    return RUNNING.isBlank() ? server.pages() : URI.create(RUNNING);
  }

  /** What the server has stored until now, table by table. */
  protected static SortedMap<String, String> stored() throws SQLException {
    String url = RUNNING.isBlank() ? database(server.home()) : System.getProperty(DATABASE);
    try (Connection connection = DriverManager.getConnection(url, "sa", "sa")) {
      return Stored.in(connection);
    }
  }

  /** A file that a second process may look into. */
  private static String database(Path home) {
    return "jdbc:h2:file:" + home.toAbsolutePath() + "/db/closedloop;AUTO_SERVER=TRUE";
  }

  /**
   * Waits until the demo company has come in and closed its nights: whoever changes something
   * before that may find it changed again by a later file.
   */
  protected static void awaitDemo() throws Exception {
    RestClient rest = new RestClient(address());
    long end = System.nanoTime() + MINUTES_FOR_THE_DEMO * 60_000_000_000L;
    while (published(rest) < NIGHTS_OF_THE_DEMO && System.nanoTime() < end) {
      Thread.sleep(2_000);
    }
    assertThat(published(rest)).as("nights of the demo").isGreaterThanOrEqualTo(NIGHTS_OF_THE_DEMO);
  }

  private static long published(RestClient rest) throws Exception {
    return rest.get("runs").getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .filter(run -> run.getString("state").equals("PUBLISHED"))
        .count();
  }

  /** A page as on a desk, 1440 x 900, nobody signed in. */
  protected Page desktop() {
    return page(options().setViewportSize(1440, 900));
  }

  /** A page as on a phone, 390 x 844, nobody signed in. */
  protected Page phone() {
    return page(
        options()
            .setViewportSize(390, 844)
            .setDeviceScaleFactor(2)
            .setIsMobile(true)
            .setHasTouch(true));
  }

  /** Opens a path of the application, for example {@code kpi/board.xhtml}. */
  protected void open(Page page, String path) {
    page.navigate(address().resolve(path).toString());
  }

  /** Signs in by the sign-in page with the demo account of this name. */
  protected void signIn(Page page, String name) {
    open(page, "login.xhtml");
    page.fill("input[id$=username]", name);
    page.fill("input[id$=password]", name + "-demo");
    page.click("button[id$=signIn]");
    page.waitForURL(url -> !url.contains("/login"));
  }

  /** A picture under {@code target/screenshots}. */
  protected void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + ".png"))
            .setFullPage(true));
  }

  /** Fails on violations of WCAG 2.2 AA that a program can find. */
  protected void assertAccessible(Page page) {
    assertThat(violations(page)).as("violations of WCAG 2.2 AA on " + page.url()).isEmpty();
  }

  /** Only what is violated is collected, in the page itself: that takes half the time. */
  @SuppressWarnings("unchecked")
  private static List<String> violations(Page page) {
    if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
      page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
    }
    return (List<String>)
        page.evaluate(
            "async rules => (await axe.run(document, {runOnly: rules, resultTypes:"
                + " ['violations']})).violations.map(each => each.id + ': ' + each.help + ' ' +"
                + " JSON.stringify(each.nodes.slice(0, 5).map(node => node.target)))",
            Map.of("type", "tag", "values", RULES));
  }

  /** Fails if the page is wider than the window. */
  protected void assertNothingSticksOut(Page page) {
    Object excess =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) excess).intValue()).as("pixels beside the window").isZero();
  }

  /** Says everything in this language from now on. */
  protected static void speak(Page page, String language) {
    page.context()
        .addCookies(List.of(new Cookie("language", language).setUrl(address().toString())));
  }

  private static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setLocale("en-GB")
        .setAcceptDownloads(true)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private Page page(Browser.NewContextOptions options) {
    BrowserContext context = Chromium.running().newContext(options);
    contexts.add(context);
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && expected.stream().noneMatch(message.text()::contains)) {
            consoleErrors.add(message.text() + " (" + message.location() + ")");
          }
        });
    context.onWebError(error -> consoleErrors.add(error.error()));
    return context.newPage();
  }
}
