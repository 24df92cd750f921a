package org.closedloop.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many people at once on the pages they open all day, each with a session of their own, and how
 * long they wait, beside the same wait for the sign-in page: a Faces page that reads nothing. Every
 * user goes through the pages in an order of their own and thinks in between; all pages, the bare
 * one too, are asked for in the same minutes.
 */
final class PageLoad {

  private static final String BARE = "bare";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\"[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");
  private static final Pattern COMPANY = Pattern.compile("<a href=\"lead.xhtml[^>]*>([^<]+)<");

  private final URI server;
  private final String account;
  private final String password;
  private final int users;
  private final Duration length;
  private final Duration thinking;
  private final Map<String, List<Double>> waits = new LinkedHashMap<>();
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

  /** {@code signIn} is name and password with a colon between. */
  PageLoad(URI server, String signIn, int users, Duration length, Duration thinking) {
    this.server = server;
    this.account = signIn.substring(0, signIn.indexOf(':'));
    this.password = signIn.substring(signIn.indexOf(':') + 1);
    this.users = users;
    this.length = length;
    this.thinking = thinking;
    pages("")
        .keySet()
        .forEach(page -> waits.put(page, Collections.synchronizedList(new ArrayList<>())));
  }

  /** What is opened; {@code word} is looked for. */
  private static Map<String, String> pages(String word) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put(BARE, "/login.xhtml");
    pages.put("leads", "/lead/leads.xhtml?open=yes&sort=score&dir=desc");
    pages.put("inbox", "/handoff/inbox.xhtml");
    pages.put("board", "/kpi/board.xhtml");
    pages.put("search", "/api/v1/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
    return pages;
  }

  /** Runs and prints; a failed request is printed with its reason. */
  void measure() throws InterruptedException {
    ExecutorService people = Executors.newFixedThreadPool(users);
    long end = System.nanoTime() + length.toNanos();
    for (int user = 0; user < users; user++) {
      Random order = new Random(user);
      people.execute(() -> work(order, end));
    }
    people.shutdown();
    if (!people.awaitTermination(length.toSeconds() + 120, TimeUnit.SECONDS)) {
      failures.add("somebody still waits two minutes after the end");
    }
    print();
  }

  private void work(Random random, long end) {
    try {
      HttpClient browser =
          HttpClient.newBuilder()
              .cookieHandler(new CookieManager())
              .version(HttpClient.Version.HTTP_1_1)
              .build();
      Thread.sleep(random.nextInt(5_000));
      List<String> words = signIn(browser);
      while (System.nanoTime() < end) {
        List<Map.Entry<String, String>> round =
            new ArrayList<>(pages(words.get(random.nextInt(words.size()))).entrySet());
        Collections.shuffle(round, random);
        for (Map.Entry<String, String> page : round) {
          Thread.sleep((long) (thinking.toMillis() * 2 * random.nextDouble()));
          open(browser, page.getKey(), page.getValue());
        }
      }
    } catch (IOException | RuntimeException e) {
      failures.add(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Signs in as a browser does and returns names of companies to look for. */
  private List<String> signIn(HttpClient browser) throws IOException, InterruptedException {
    String form = get(browser, "/login.xhtml").body();
    StringBuilder body =
        new StringBuilder("login%3Ausername=")
            .append(account)
            .append("&login%3Apassword=")
            .append(URLEncoder.encode(password, StandardCharsets.UTF_8))
            .append("&login%3AsignIn=");
    Matcher hidden = HIDDEN.matcher(form);
    while (hidden.find()) {
      body.append('&')
          .append(URLEncoder.encode(hidden.group(1), StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(hidden.group(2), StandardCharsets.UTF_8));
    }
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/login.xhtml"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    browser.send(request, HttpResponse.BodyHandlers.discarding());
    List<String> words = new ArrayList<>();
    Matcher companies = COMPANY.matcher(get(browser, "/lead/leads.xhtml").body());
    while (companies.find()) {
      words.add(companies.group(1).split("[ &]")[0]);
    }
    if (words.isEmpty()) {
      throw new IllegalStateException("not signed in, or no leads");
    }
    return words;
  }

  private void open(HttpClient browser, String page, String path)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<String> answer = get(browser, path);
    double milliseconds = (System.nanoTime() - start) / 1e6;
    if (answer.statusCode() == 200) {
      waits.get(page).add(milliseconds);
    } else {
      failures.add(path + " answered " + answer.statusCode());
    }
  }

  private HttpResponse<String> get(HttpClient browser, String path)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(60)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void print() {
    double bare = share(waits.get(BARE), 0.95);
    waits.forEach(
        (page, all) -> {
          print(page + ".requests", all.size());
          print(page + ".p50.milliseconds", share(all, 0.5));
          print(page + ".p95.milliseconds", share(all, 0.95));
          print(page + ".p95.ratio", share(all, 0.95) / bare);
        });
    print("failed", failures.size());
    failures.stream().distinct().limit(10).forEach(System.out::println);
  }

  /** The wait that this share of all waits does not exceed, by nearest rank; 0 without any. */
  private static double share(List<Double> waits, double share) {
    List<Double> sorted = waits.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static void print(String name, double figure) {
    System.out.printf(Locale.ROOT, "load.%s=%.1f%n", name, figure);
  }
}
