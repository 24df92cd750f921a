package org.closedloop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How long one person waits for figures: the board and the leads behind a cell, what changed
 * between two runs, and a figure as today's run knows it beside the same as a run of a year ago
 * knew it. Every question is another figure or another month, since what was asked once is kept;
 * what is asked for a second time is measured for itself. Each question is asked of both runs, in
 * turn of the one and of the other first.
 */
final class Reads {

  private static final int NIGHTS_OF_A_YEAR = 365;
  private static final int WARM_UP = 18; // months before those that are measured
  private static final int MONTHS = 15;
  private static final int OK = 200;

  private final Browser browser;
  private final String signIn;
  private final int requests;
  private final Map<String, Waits> waits = new LinkedHashMap<>();
  private int past;

  Reads(URI server, String signIn, int requests) {
    this.browser = new Browser(server);
    this.signIn = signIn;
    this.requests = requests;
  }

  /** Something that can be asked about a figure, of the newest run and of a past one. */
  private record Kind(String name, String path) {

    /** The address for a figure, {@code months} before the newest complete month. */
    String of(String figure, LocalDate newest, int months) {
      LocalDate to = newest.minusMonths(months);
      return path.replace("{figure}", figure)
          .replace("{month}", to.minusMonths(1).toString().substring(0, 7))
          .replace("{begin}", to.minusMonths(1).toString())
          .replace("{from}", to.minusMonths(12).toString())
          .replace("{to}", to.toString());
    }
  }

  /**
   * @param chosen the run that is compared with the newest; 0 for the published one 365 runs ago,
   *     or the first if there are fewer
   */
  void measure(int chosen) throws IOException {
    browser.signIn(signIn);
    String newestRun = newestPublished();
    int newest = Integer.parseInt(RestServer.field(newestRun, "id"));
    past = chosen > 0 ? chosen : past(newest);
    System.out.println("reads.run.newest=" + newest);
    System.out.println("reads.run.past=" + past);
    LocalDate month =
        LocalDate.parse(RestServer.field(newestRun, "knownAt").substring(0, 10)).withDayOfMonth(1);
    for (Kind kind : kinds(newest)) {
      List<String> figures = answered(kind, month);
      print(kind.name() + ".figures", figures.size());
      for (int i = 0; i < requests && !figures.isEmpty(); i++) {
        String figure = figures.get(i % figures.size());
        ask(kind, kind.of(figure, month, (i / figures.size()) % MONTHS), i % 2 == 0);
      }
      print(kind);
    }
    browser.close();
  }

  private List<Kind> kinds(int newest) {
    String span = "?from={from}&to={to}&grain=month&by=channel";
    return List.of(
        new Kind("figure", "/api/v1/kpis/{figure}" + span),
        new Kind("board", "/kpi/board.xhtml?kpi={figure}&grain=month&period={month}"),
        new Kind("leads", "/api/v1/kpis/{figure}/members?from={begin}&to={to}&limit=100"),
        new Kind("cell", "/kpi/cell.xhtml?kpi={figure}&grain=month&period={month}&cell=*"),
        new Kind(
            "night", "/api/v1/kpis/{figure}/bridge?from={begin}&to={to}&since=" + (newest - 1)),
        new Kind("year", "/api/v1/kpis/{figure}/bridge?from={begin}&to={to}&since=" + past));
  }

  private void ask(Kind kind, String path, boolean todayFirst) throws IOException {
    if (path.contains("since=")) {
      wait(kind.name() + ".today", path);
      return;
    }
    String before = path + "&run=" + past;
    wait(kind.name() + (todayFirst ? ".today" : ".past"), todayFirst ? path : before);
    wait(kind.name() + (todayFirst ? ".past" : ".today"), todayFirst ? before : path);
    wait(kind.name() + ".again", path);
  }

  private void wait(String name, String path) throws IOException {
    int status = waits.computeIfAbsent(name, n -> new Waits()).of(() -> browser.get(path)).status();
    if (status != OK) {
      throw new IllegalStateException(path + " answered " + status);
    }
  }

  /** The figures that know an answer of that kind; asking all of them warms up. */
  private List<String> answered(Kind kind, LocalDate month) throws IOException {
    List<String> figures = new ArrayList<>();
    for (String figure : figures()) {
      String path = kind.of(figure, month, WARM_UP);
      String before = path.contains("since=") ? path : path + "&run=" + past;
      if (browser.get(path).status() == OK && browser.get(before).status() == OK) {
        figures.add(figure);
      }
    }
    return figures;
  }

  private List<String> figures() throws IOException {
    return Pattern.compile("\\{\"code\"\\s*:\\s*\"([^\"]+)\"")
        .matcher(browser.get("/api/v1/kpis").text())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private String newestPublished() throws IOException {
    int newest =
        Integer.parseInt(RestServer.field(browser.get("/api/v1/runs?limit=1").text(), "id"));
    int published = first(IntStream.iterate(newest, id -> id > 0, id -> id - 1), this::isPublished);
    return run(published);
  }

  private int past(int newest) {
    return first(
        IntStream.rangeClosed(Math.max(1, newest - NIGHTS_OF_A_YEAR), newest), this::isPublished);
  }

  private static int first(IntStream runs, IntPredicate wanted) {
    return runs.filter(wanted)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no published run"));
  }

  private boolean isPublished(int run) {
    try {
      return RestServer.field(run(run), "state").equals("PUBLISHED");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String run(int id) throws IOException {
    return browser.get("/api/v1/runs/" + id).text();
  }

  private void print(Kind kind) {
    Waits today = waits.getOrDefault(kind.name() + ".today", new Waits());
    Waits before = waits.get(kind.name() + ".past");
    for (String asked : List.of(".today", ".past", ".again")) {
      Waits all = waits.get(kind.name() + asked);
      if (all != null) {
        print(kind.name() + asked + ".requests", all.number());
        print(kind.name() + asked + ".p50.milliseconds", all.share(0.5));
        print(kind.name() + asked + ".p95.milliseconds", all.share(0.95));
      }
    }
    if (before != null) {
      print(kind.name() + ".p50.ratio", before.share(0.5) / today.share(0.5));
      print(kind.name() + ".p95.ratio", before.share(0.95) / today.share(0.95));
    }
  }

  private static void print(String name, double figure) {
    System.out.printf(Locale.ROOT, "reads.%s=%.2f%n", name, figure);
  }
}
