package org.closedloop.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
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
 * long they wait, beside the same wait for two pages that read nothing of the company: the sign-in
 * page, and a page with menu and bar. Every user goes through the pages in an order of their own
 * and thinks in between; all pages are asked for in the same minutes.
 */
final class PageLoad {

  /** Faces alone: no menu, nobody signed in is shown. */
  private static final String BARE = "bare";

  /** What every page of somebody signed in has around it, and a small form. */
  private static final String FRAME = "frame";

  private static final int LOOKS = 4;
  private static final Pattern COMPANY = Pattern.compile("<a href=\"lead.xhtml[^>]*>([^<]+)<");

  private final URI server;
  private final String signIn;
  private final int users;
  private final Duration length;
  private final Duration thinking;
  private final ServerProcess process;
  private final Map<String, Waits> waits = new LinkedHashMap<>();
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param signIn name and password with a colon between
   * @param process of the server on this machine, so that its processor time and memory can be
   *     told; null for none
   */
  PageLoad(
      URI server,
      String signIn,
      int users,
      Duration length,
      Duration thinking,
      ServerProcess process) {
    this.server = server;
    this.signIn = signIn;
    this.users = users;
    this.length = length;
    this.thinking = thinking;
    this.process = process;
    pages("").keySet().forEach(page -> waits.put(page, new Waits()));
  }

  /** What is opened; {@code word} is looked for. */
  static Map<String, String> pages(String word) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put(BARE, "/login.xhtml");
    pages.put(FRAME, "/organisation/me.xhtml");
    pages.put("leads", "/lead/leads.xhtml?open=yes&sort=score&dir=desc");
    pages.put("inbox", "/handoff/inbox.xhtml");
    pages.put("board", "/kpi/board.xhtml");
    pages.put("search", "/api/v1/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
    return pages;
  }

  /** Runs and prints; a failed request is printed with its reason. */
  void measure() throws IOException, InterruptedException {
    look(0);
    double before = process == null ? 0 : process.processorSeconds();
    ExecutorService people = Executors.newFixedThreadPool(users);
    long start = System.nanoTime();
    long end = start + length.toNanos();
    for (int user = 0; user < users; user++) {
      Random order = new Random(user);
      people.execute(() -> work(order, end));
    }
    people.shutdown();
    for (int look = 1; process != null && look < LOOKS; look++) {
      long due = start + length.toNanos() / LOOKS * look;
      Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
      look(look);
    }
    if (!people.awaitTermination(length.toSeconds() + 120, TimeUnit.SECONDS)) {
      failures.add("somebody still waits two minutes after the end");
    }
    print();
    if (process != null) {
      int requests = waits.values().stream().mapToInt(Waits::number).sum();
      print("server.processor.seconds", process.processorSeconds() - before);
      print(
          "server.processor.milliseconds.each",
          (process.processorSeconds() - before) * 1_000 / Math.max(1, requests));
    }
    look(LOOKS);
  }

  /** Says what the server keeps, at the beginning, at each quarter and at the end. */
  private void look(int quarter) throws IOException, InterruptedException {
    if (process != null) {
      print("heap.live.quarter" + quarter + ".megabytes", process.liveMegabytes());
    }
  }

  private void work(Random random, long end) {
    try (Browser browser = new Browser(server)) {
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
  private List<String> signIn(Browser browser) throws IOException {
    browser.signIn(signIn);
    List<String> words = new ArrayList<>();
    Matcher companies = COMPANY.matcher(browser.get("/lead/leads.xhtml").text());
    while (companies.find()) {
      words.add(companies.group(1).split("[ &]")[0]);
    }
    if (words.isEmpty()) {
      throw new IllegalStateException("not signed in, or no leads");
    }
    return words;
  }

  private void open(Browser browser, String page, String path) throws IOException {
    int status = waits.get(page).of(() -> browser.get(path)).status();
    if (status != 200) {
      failures.add(path + " answered " + status);
    }
  }

  private void print() {
    double bare = waits.get(BARE).share(0.95);
    double frame = waits.get(FRAME).share(0.95);
    waits.forEach(
        (page, all) -> {
          print(page + ".requests", all.number());
          print(page + ".p50.milliseconds", all.share(0.5));
          print(page + ".p95.milliseconds", all.share(0.95));
          print(page + ".p95.ratio", all.share(0.95) / bare);
          print(page + ".p95.ratio.frame", all.share(0.95) / frame);
        });
    print("failed", failures.size());
    failures.stream().distinct().limit(10).forEach(System.out::println);
  }

  private static void print(String name, double figure) {
    System.out.printf(Locale.ROOT, "load.%s=%.1f%n", name, figure);
  }
}
