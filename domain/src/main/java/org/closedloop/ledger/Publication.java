package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.closedloop.database.Database;

/**
 * Makes a run what everybody reads: totals, maturity, checks and manifest, all in one transaction
 * or not at all.
 */
public final class Publication {

  /** Measures that lead from one stage to a later one, or from an offer to its answer. */
  public static final List<String> CONVERSIONS =
      List.of(
          "lead-to-mql",
          "mql-to-sal",
          "mql-to-sql",
          "sql-to-opportunity",
          "sql-to-proposal",
          "opportunity-to-customer",
          "lead-to-sql",
          "lead-to-opportunity",
          "lead-to-customer",
          "accepted-hand-offs",
          "returned-hand-offs",
          "declined-hand-offs",
          "returned-to-sql",
          "returned-to-customer",
          "sales-promises-kept",
          "marketing-promises-kept",
          "others-promises-kept",
          "first-contact-kept",
          "follow-up-kept",
          "attempts-kept",
          "first-contacts",
          "assigned-leads");

  private final Connection connection;
  private final Runs runs;
  private final Run run;
  private final MonthSums sums;

  /**
   * @param sums of what was posted in this virtual machine
   */
  public Publication(Connection connection, Runs runs, Run run, MonthSums sums) {
    this.connection = connection;
    this.runs = runs;
    this.run = run;
    this.sums = sums;
  }

  /**
   * Publishes the run.
   *
   * @throws LedgerDoesNotBalance if a check fails; then nothing is published
   * @throws IllegalStateException if pages are missing or the run is not running
   */
  public void publish(Instant now) throws SQLException {
    Work work = workDone();
    if (run.pages() == null || work.pages != run.pages() + 1) {
      throw new IllegalStateException(
          "Run %d has %d of %s pages".formatted(run.id(), work.pages - 1, run.pages()));
    }
    Database.of(connection).prepareForSums(connection);
    Optional<MonthSums> added = Optional.of(sums).filter(all -> all.isComplete(run.pages()));
    cover(added);
    Totals.add(connection, run.id(), added);
    Map<String, Integer> numbers = MeasureNumbers.known(connection);
    PostedSums posted = PostedSums.read(connection, run.id(), conversions(numbers));
    StandingSums standing = StandingSums.read(connection, run.id());
    SortedMap<Integer, Reconciliation.Sums> checked =
        Reconciliation.check(run.id(), standing, posted);
    Credits.check(connection, run.id(), standing);
    SortedMap<Integer, Integer> maturity = Maturity.note(connection, run.id(), posted.days());
    String manifest = manifest(work, codes(numbers), checked, maturity, standing);
    runs.publish(connection, run.id(), standing.hash(), manifest, now);
  }

  private void cover(Optional<MonthSums> added) throws SQLException {
    if (added.isEmpty()) {
      CalendarDays.cover(connection, run.id());
    } else {
      Optional<LocalDate[]> days = added.get().days();
      if (days.isPresent()) {
        CalendarDays.cover(connection, days.get()[0], days.get()[1]);
      }
    }
  }

  private record Work(long pages, long leads, long postings) {}

  private Work workDone() throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select count(*), coalesce(sum(leads), 0), coalesce(sum(postings), 0) from run_page"
                + " where run = ?")) {
      query.setInt(1, run.id());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return new Work(row.getLong(1), row.getLong(2), row.getLong(3));
      }
    }
  }

  private String manifest(
      Work work,
      Map<Integer, String> codes,
      SortedMap<Integer, Reconciliation.Sums> sums,
      SortedMap<Integer, Integer> maturity,
      StandingSums standing)
      throws SQLException {
    Optional<Run> before = runs.publishedBefore(connection, run.id());
    SortedMap<String, Long> posted = new TreeMap<>();
    SortedMap<String, Long> total = new TreeMap<>();
    sums.forEach(
        (measure, sum) -> {
          posted.put(codes.get(measure), sum.posted());
          total.put(codes.get(measure), sum.total());
        });
    SortedMap<String, Integer> ages = new TreeMap<>();
    maturity.forEach((measure, days) -> ages.put(codes.get(measure), days));
    return new JsonText()
        .put("run", run.id())
        .put("scope", run.scope().name())
        .put("requestedBy", run.requestedBy())
        .put("startedAt", run.startedAt().toString())
        .put("knownAt", run.knownAt().toString())
        .raw("previousRun", before.map(previous -> String.valueOf(previous.id())).orElse("null"))
        .put("leads", work.leads)
        .put("postings", work.postings)
        .put("cells", standing.cells())
        .raw("definitions", run.definitions())
        .put("posted", posted)
        .put("total", total)
        .put("maturityDays", ages)
        .put("hash", standing.hash())
        .end();
  }

  private static List<Integer> conversions(Map<String, Integer> numbers) {
    return CONVERSIONS.stream().filter(numbers::containsKey).map(numbers::get).toList();
  }

  private static Map<Integer, String> codes(Map<String, Integer> numbers) {
    Map<Integer, String> codes = new HashMap<>();
    numbers.forEach((code, number) -> codes.put(number, code));
    return codes;
  }
}
