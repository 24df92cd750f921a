package org.closedloop.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The browser of the tests: the one that {@code -Dchromium.path} names, else one from npm that is
 * kept in {@code .cache/browser}. Without either the tests are reported as skipped, with the
 * reason.
 */
public final class Chromium {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static Browser running;

  private Chromium() {}

  /** The running browser, started at the first call and closed with the virtual machine. */
  public static synchronized Browser running() {
    if (running == null) {
      Path node =
          onPath("node").orElseThrow(() -> missing("they need Node.js, no 'node' was found"));
      running = launch(node);
    }
    return running;
  }

  private static Browser launch(Path node) {
    LaunchOptions options = new LaunchOptions().setHeadless(true).setArgs(FLAGS);
    String given = System.getProperty("chromium.path", "");
    if (!given.isBlank()) {
      options.setExecutablePath(Path.of(given));
    } else {
      Path folder = provided(node);
      Map<String, String> environment = new HashMap<>(System.getenv());
      environment.put("LD_LIBRARY_PATH", folder.resolve("lib").toString());
      environment.put("FONTCONFIG_FILE", folder.resolve("fonts.conf").toString());
      options.setExecutablePath(folder.resolve("chromium")).setEnv(environment);
    }
    System.setProperty("playwright.nodejs.path", node.toString());
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser = playwright.chromium().launch(options);
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return browser;
  }

  private static Path provided(Path node) {
    Path cache = root().resolve(".cache/browser");
    Path chromium = cache.resolve("chromium");
    try {
      if (!isCurrent(cache)) {
        boolean linux =
            System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        Optional<Path> npm = onPath("npm");
        if (!linux || npm.isEmpty()) {
          throw missing(
              "no browser is here; install npm (Linux on x86-64), or name an installed Chrome or"
                  + " Chromium by -Dchromium.path=...");
        }
        fetch(cache, node, npm.get());
      }
    } catch (IOException e) {
      throw missing("the browser could not be fetched: " + e.getMessage());
    }
    return chromium;
  }

  /** Skips the tests on a developer's machine; a build server has to have a browser. */
  private static RuntimeException missing(String why) {
    String sentence = "Browser tests skipped: " + why;
    if (Boolean.parseBoolean(System.getenv("CI"))) {
      return new IllegalStateException(sentence);
    }
    System.out.println(sentence);
    return new TestAbortedException(sentence);
  }

  private static boolean isCurrent(Path cache) throws IOException {
    Path fetched = cache.resolve("package-lock.json");
    return Files.exists(cache.resolve("chromium/chromium"))
        && Files.exists(fetched)
        && Files.mismatch(fetched, recipe().resolve("package-lock.json")) == -1;
  }

  private static void fetch(Path cache, Path node, Path npm) throws IOException {
    Files.createDirectories(cache);
    Files.deleteIfExists(cache.resolve("package-lock.json"));
    for (String file : List.of("package.json", "package-lock.json", "unpack.mjs")) {
      Files.copy(recipe().resolve(file), cache.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    run(cache, npm.toString(), "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    run(cache, node.toString(), "unpack.mjs", cache.resolve("chromium").toString());
  }

  private static void run(Path folder, String... command) throws IOException {
    Path log = folder.resolve("fetch.log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " failed, see " + log);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path root() {
    return Path.of(System.getProperty("project.root")).toAbsolutePath().normalize();
  }

  private static Path recipe() {
    return root().resolve("ear/src/test/browser");
  }
}
