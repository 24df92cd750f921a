package org.closedloop.ledger.batch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.closedloop.bench.Comparison;
import org.closedloop.bench.Reference;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.database.Transaction;
import org.closedloop.kpi.Figures;
import org.closedloop.kpi.Measures;
import org.closedloop.ledger.RunScope;
import org.closedloop.ledger.Runs;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Measures the steps of a night by calling them as the job does, without the server, on a
 * PostgreSQL with the history of many leads. Started by {@code bench/night.sh}; every figure is
 * printed as {@code name=value}.
 */
public final class DirectNight {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final int WORKERS = 2;
  private static final long EXECUTION = 0; // no job

  private final DataSource database;
  private final Runs runs = new Runs();
  private final Night night;

  private DirectNight(String url, String user) {
    PGSimpleDataSource given = new PGSimpleDataSource();
    given.setURL(url);
    given.setUser(user);
    database = given;
    night =
        new Night(
            database,
            Measures.of(new ArrayList<>(Figures.measures())),
            new ReportingZone(ZONE),
            new CompanyCurrency(Currency.getInstance("EUR")),
            Clock.systemUTC());
  }

  /**
   * @param words database, user, and what to do one after the other: {@code full} empties the
   *     ledger and runs a first night, {@code changed=10000} changes so many leads and runs the
   *     night after it, {@code nights=365 changed=2000} does so night after night, {@code
   *     reference} computes the same by plain SQL and compares
   */
  public static void main(String[] words) throws SQLException {
    DirectNight direct = new DirectNight(words[0], words[1]);
    int nights = 1;
    for (String word : List.of(words).subList(2, words.length)) {
      String[] parts = word.split("=", 2);
      switch (parts[0]) {
        case "full" -> direct.full();
        case "nights" -> nights = Integer.parseInt(parts[1]);
        case "changed" -> direct.changed(nights, Integer.parseInt(parts[1]));
        case "reference" -> direct.reference();
        default ->
            throw new IllegalArgumentException("full | [nights=NUMBER] changed=NUMBER | reference");
      }
    }
  }

  private void full() {
    execute(
        "truncate posting, total, run_page, run_maturity, run_mark, calendar, changed_lead,"
            + " conversion_days",
        "delete from run",
        "drop index if exists posting_lead",
        "drop index if exists posting_days",
        "drop index if exists posting_run",
        "drop index if exists total_newest");
    execute("checkpoint");
    run("full");
  }

  /** So many nights, each after so many changed leads; of many nights each tells its time. */
  private void changed(int nights, int leads) {
    if (nights == 1) {
      change(leads, 0);
      execute("checkpoint");
      run("changed");
      return;
    }
    List<Double> seconds = new ArrayList<>();
    for (int night = 1; night <= nights; night++) {
      change(leads, nights - night);
      double start = seconds();
      int id = open();
      night(id, null);
      seconds.add(seconds() - start);
      System.out.printf(
          Locale.ROOT,
          "night%d.seconds=%.2f leads=%d postings=%d totals=%d%n",
          night,
          seconds.get(night - 1),
          number("select leads from run where id = " + id),
          number("select count(*) from posting where run = " + id),
          number("select count(*) from total where from_run = " + id));
    }
    print("nights", nights);
    print("nights.seconds", seconds.stream().mapToDouble(each -> each).sum());
    print("nights.first.seconds", mean(seconds.subList(0, (nights + 9) / 10)));
    print("nights.last.seconds", mean(seconds.subList(nights - (nights + 9) / 10, nights)));
    print("nights.postings", number("select count(*) from posting"));
    print("nights.totals", number("select count(*) from total"));
  }

  private static double mean(List<Double> seconds) {
    return seconds.stream().mapToDouble(each -> each).average().orElse(0);
  }

  /**
   * Half of the changed leads are among the newest tenth. A lead that is drawn twice changes once.
   *
   * @param days how long ago they changed; it is noted now
   */
  private void change(int leads, int days) {
    execute(
        "with ends as (select max(id) as newest, min(id) as oldest from lead),"
            + " drawn as (select newest - (random() * (newest - oldest) * 0.1)::bigint as id"
            + (" from ends, generate_series(1, " + leads / 2 + ")")
            + " union select newest - (random() * (newest - oldest))::bigint"
            + (" from ends, generate_series(1, " + (leads - leads / 2) + ")),")
            + " changed as (insert into stage_change"
            + " (id, lead, stage, at, recorded_at, source, source_key)"
            + " select nextval('stage_change_seq'), l.id, 'RECYCLED',"
            + (" now() - " + days + " * interval '1 day', now(), 2,")
            + " 'bench ' || now() || ' ' || l.id from drawn join lead l on l.id = drawn.id"
            + " returning id, lead)"
            + " insert into changed_lead (id, lead)"
            + " select nextval('changed_lead_seq'), lead from changed",
        "analyze changed_lead");
  }

  private int open() {
    return Transaction.in(
        database,
        connection ->
            runs.open(
                connection,
                RunScope.CHANGED,
                "bench",
                LocalDate.now(ZONE),
                ZONE.getId(),
                Instant.now()));
  }

  private void run(String name) {
    int id = open();
    night(id, name);
    print(name + ".postings", number("select count(*) from posting where run = " + id));
    print(name + ".leads", number("select leads from run where id = " + id));
    print(name + ".totals", number("select count(*) from total where from_run = " + id));
  }

  /** Runs the steps of a night; each is printed with its time if there is a name for them. */
  private void night(int id, String name) {
    double start = seconds();
    night.begin(id, EXECUTION);
    night.takeChanges(id, EXECUTION);
    double taken = step(name, "take", start);
    measure(id);
    night.worker(id, EXECUTION).dayFigures();
    double measured = step(name, "measure", taken);
    night.index();
    double indexed = step(name, "index", measured);
    night.publish(id, EXECUTION);
    step(name, "publish", indexed);
    step(name, "all", start);
  }

  private void measure(int id) {
    PageDraw draw = new PageDraw();
    atOnce(
        WORKERS,
        worker -> {
          PageWorker pages = night.worker(id, EXECUTION);
          draw.open(EXECUTION, pages.pages(), () -> night.pagesDone(id));
          for (var page = draw.next(EXECUTION); page.isPresent(); page = draw.next(EXECUTION)) {
            pages.page(page.getAsInt());
          }
        });
  }

  private static void atOnce(int times, IntConsumer work) {
    IntStream.range(0, times)
        .mapToObj(n -> CompletableFuture.runAsync(() -> work.accept(n), r -> new Thread(r).start()))
        .toList()
        .forEach(CompletableFuture::join);
  }

  private void reference() throws SQLException {
    try (Connection connection = database.getConnection()) {
      double start = seconds();
      new Reference(ZONE, database)
          .compute(connection)
          .forEach((step, seconds) -> print("reference." + step + ".seconds", seconds));
      step("reference", "all", start);
      Comparison comparison = new Comparison(connection);
      print("reference.cells", comparison.cells());
      print("reference.differingCells", comparison.differingCells());
      System.out.println("reference.missingMeasures=" + comparison.missingMeasures());
    }
  }

  private void execute(String... statements) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long number(String query) {
    return Transaction.in(
        database,
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  private static double seconds() {
    return System.nanoTime() / 1e9;
  }

  private static double step(String name, String step, double since) {
    double now = seconds();
    if (name != null) {
      print(name + "." + step + ".seconds", now - since);
    }
    return now;
  }

  private static void print(String name, double value) {
    System.out.printf(Locale.ROOT, "%s=%.2f%n", name, value);
  }

  private static void print(String name, long value) {
    System.out.println(name + "=" + value);
  }
}
