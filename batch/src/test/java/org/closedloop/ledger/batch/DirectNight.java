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
   *     night after it, {@code reference} computes the same by plain SQL and compares
   */
  public static void main(String[] words) throws SQLException {
    DirectNight direct = new DirectNight(words[0], words[1]);
    for (String word : List.of(words).subList(2, words.length)) {
      String[] parts = word.split("=", 2);
      switch (parts[0]) {
        case "full" -> direct.full();
        case "changed" -> direct.changed(Integer.parseInt(parts[1]));
        case "reference" -> direct.reference();
        default -> throw new IllegalArgumentException("full | changed=NUMBER | reference");
      }
    }
  }

  private void full() {
    execute(
        "truncate posting, total, run_page, run_maturity, run_mark, calendar, changed_lead",
        "delete from run",
        "drop index if exists posting_lead",
        "drop index if exists posting_cell",
        "drop index if exists posting_run",
        "drop index if exists total_newest");
    execute("checkpoint");
    run("full");
  }

  /** Half of the changed leads are among the newest tenth. */
  private void changed(int leads) {
    execute(
        "insert into stage_change (id, lead, stage, at, recorded_at, source, source_key)"
            + " select nextval('stage_change_seq'), lead, 'RECYCLED', now(), now(), 2,"
            + " 'bench ' || now() || ' ' || n from (select row_number() over () as n, id as lead"
            + " from ((select id from lead where id > (select max(id) * 0.9 from lead)"
            + (" order by random() limit " + leads / 2 + ") union (select id from lead")
            + (" order by random() limit " + (leads - leads / 2) + ")) either) chosen"),
        "insert into changed_lead (id, lead) select id, lead from stage_change"
            + " where source_key like 'bench %' and recorded_at >= (select max(recorded_at)"
            + " from stage_change)",
        "analyze changed_lead");
    execute("checkpoint");
    run("changed");
  }

  private void run(String name) {
    double start = seconds();
    int id =
        Transaction.in(
            database,
            connection ->
                runs.open(
                    connection,
                    RunScope.CHANGED,
                    "bench",
                    LocalDate.now(ZONE),
                    ZONE.getId(),
                    Instant.now()));
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
    print(name + ".postings", number("select count(*) from posting where run = " + id));
    print(name + ".leads", number("select leads from run where id = " + id));
    print(name + ".totals", number("select count(*) from total where from_run = " + id));
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
      new Reference(ZONE)
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
    print(name + "." + step + ".seconds", now - since);
    return now;
  }

  private static void print(String name, double value) {
    System.out.printf(Locale.ROOT, "%s=%.2f%n", name, value);
  }

  private static void print(String name, long value) {
    System.out.println(name + "=" + value);
  }
}
