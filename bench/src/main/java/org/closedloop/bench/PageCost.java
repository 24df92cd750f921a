package org.closedloop.bench;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the server computes for one page, by its processor time: one person opens page after page
 * without a pause, each so many times in a row, in three rounds. Of the rounds the cheapest counts,
 * since other work on the machine and the compiler only add. What a database in a process of its
 * own computes is not in it; the wait is.
 */
final class PageCost {

  private static final int ROUNDS = 3;

  private final URI server;
  private final String signIn;
  private final ServerProcess process;
  private final int requests;

  PageCost(URI server, String signIn, ServerProcess process, int requests) {
    this.server = server;
    this.signIn = signIn;
    this.process = process;
    this.requests = requests;
  }

  void measure(Map<String, String> pages) throws IOException {
    Map<String, Double> cheapest = new LinkedHashMap<>();
    Map<String, Waits> waits = new LinkedHashMap<>();
    Map<String, Integer> sizes = new LinkedHashMap<>();
    try (Browser browser = new Browser(server)) {
      browser.signIn(signIn);
      for (int round = 0; round <= ROUNDS; round++) { // the first warms up
        for (Map.Entry<String, String> page : pages.entrySet()) {
          Waits wait = new Waits();
          double before = process.processorSeconds();
          for (int i = 0; i < requests; i++) {
            Browser.Answer answer = wait.of(() -> browser.get(page.getValue()));
            if (answer.status() != 200) {
              throw new IllegalStateException(page.getValue() + " answered " + answer.status());
            }
            sizes.put(page.getKey(), answer.body().length);
          }
          double each = (process.processorSeconds() - before) * 1_000 / requests;
          if (round > 0 && each <= cheapest.getOrDefault(page.getKey(), Double.MAX_VALUE)) {
            cheapest.put(page.getKey(), each);
            waits.put(page.getKey(), wait);
          }
        }
      }
    }
    double first = cheapest.values().iterator().next();
    cheapest.forEach(
        (page, each) -> {
          print(page + ".processor.milliseconds", each);
          print(page + ".processor.ratio", each / first);
          print(page + ".p50.milliseconds", waits.get(page).share(0.5));
          print(page + ".bytes", sizes.get(page));
        });
  }

  private static void print(String name, double figure) {
    System.out.printf(Locale.ROOT, "cost.%s=%.2f%n", name, figure);
  }
}
