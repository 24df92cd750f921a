package org.closedloop.ledger.batch;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.database.Database;
import org.closedloop.database.Transaction;
import org.closedloop.kpi.Figures;
import org.closedloop.kpi.Measure;
import org.closedloop.kpi.Measures;
import org.closedloop.ledger.Cause;
import org.closedloop.ledger.Publication;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.RunScope;
import org.closedloop.ledger.Runs;

/** Runs nights without a server, and reads the ledger as tests ask. */
class Nights {

  static final long EXECUTION = 1;

  private final DataSource database;
  private final TickingClock clock;
  final Runs runs = new Runs();
  final Night night;

  Nights(DataSource database, TickingClock clock) {
    this(database, clock, measures());
  }

  Nights(DataSource database, TickingClock clock, List<Measure> measures) {
    this.database = database;
    this.clock = clock;
    this.night =
        new Night(
            database,
            Measures.of(measures),
            new ReportingZone(ZoneId.of("Europe/Berlin")),
            new CompanyCurrency(Currency.getInstance("EUR")),
            clock);
  }

  static List<Measure> measures() {
    return new ArrayList<>(Figures.measures());
  }

  /** A whole night. */
  Run run(RunScope scope) {
    int id = open(scope);
    night.takeChanges(id, EXECUTION);
    measure(id);
    return publish(id);
  }

  int open(RunScope scope) {
    int id =
        Transaction.in(
            database,
            connection ->
                runs.open(
                    connection,
                    scope,
                    "test",
                    LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin")),
                    "Europe/Berlin",
                    clock.instant()));
    night.begin(id, EXECUTION);
    return id;
  }

  void measure(int id) {
    PageWorker worker = night.worker(id, EXECUTION);
    for (int page = 0; page < worker.pages(); page++) {
      worker.page(page);
    }
    worker.dayFigures();
  }

  Run publish(int id) {
    night.index();
    night.publish(id, EXECUTION);
    return get(id);
  }

  Run get(int id) {
    return Transaction.in(database, connection -> runs.find(connection, id)).orElseThrow();
  }

  /** Sum of a measure as of a run, from the totals. */
  long total(String measure, int run) {
    return number(
        "select coalesce(sum(t.amount), 0) from total t join measure m on m.id = t.measure"
            + " where m.code = '"
            + measure
            + "' and t.from_run <= "
            + run
            + " and t.to_run > "
            + run);
  }

  /** Every monthly sum as of a run, from the totals. */
  Map<String, Long> totals(int run) {
    return sums(
        "select measure || ' ' || booked_month || ' ' || cohort_month || ' ' || slice, amount"
            + " from total where from_run <= "
            + run
            + " and to_run > "
            + run);
  }

  /** What the postings up to a run add up to, by month booked on and code of the measure. */
  Map<String, Long> monthsOf(int run) {
    return sums(
        "select c.month_start || ' ' || m.code, cast(sum(p.amount) as bigint) from posting p"
            + " join measure m on m.id = p.measure join calendar c on c.on_day = p.booked_on"
            + " where p.run <= "
            + run
            + " group by c.month_start, m.code");
  }

  /** Codes of the measures that anything was posted for. */
  Set<String> posted() {
    return sums("select m.code, count(*) from posting p join measure m on m.id = p.measure"
            + " group by m.code")
        .keySet();
  }

  /** Every monthly sum of the postings of some runs. */
  Map<String, Long> postings(int afterRun, int lastRun) {
    return sums(
        "select p.measure || ' ' || c.month_start || ' ' || k.month_start || ' ' || p.slice,"
            + " cast(sum(p.amount) as bigint) from posting p"
            + " join calendar c on c.on_day = p.booked_on"
            + " join calendar k on k.on_day = p.cohort_day where p.run > "
            + afterRun
            + " and p.run <= "
            + lastRun
            + " group by p.measure, c.month_start, k.month_start, p.slice"
            + " having sum(p.amount) <> 0");
  }

  /** What nights kept of how long conversions took, by measure and days. */
  Map<String, Long> keptDays() {
    return sums("select measure || ' ' || days, amount from conversion_days where amount <> 0");
  }

  /** The same, read from the ledger. */
  Map<String, Long> readDays() {
    String days = Transaction.in(database, Database::of).daysBetween("p.cohort_day", "p.booked_on");
    return sums(
        ("select cell, cast(sum(amount) as bigint) from (select p.measure || ' ' || " + days)
            + " as cell, p.amount from posting p join measure m on m.id = p.measure"
            + (" where m.code in ('" + String.join("', '", Publication.CONVERSIONS))
            + "')) c group by cell having sum(amount) <> 0");
  }

  /** The postings of a run as sentences: measure, day, amount, cause. */
  List<String> causes(int run) {
    return Transaction.in(
        database,
        connection -> {
          List<String> found = new ArrayList<>();
          try (var statement = connection.createStatement();
              var rows =
                  statement.executeQuery(
                      "select m.code, p.booked_on, p.amount, p.cause from posting p"
                          + " join measure m on m.id = p.measure where p.run = "
                          + run
                          + " order by 1, 2, 3")) {
            while (rows.next()) {
              found.add(
                  rows.getString(1)
                      + " "
                      + rows.getObject(2, LocalDate.class)
                      + " "
                      + rows.getLong(3)
                      + " "
                      + Cause.numbered(rows.getInt(4)));
            }
          }
          return found;
        });
  }

  long number(String query) {
    return Transaction.in(
        database,
        connection -> {
          try (var statement = connection.createStatement();
              var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  private Map<String, Long> sums(String query) {
    return Transaction.in(
        database,
        connection -> {
          Map<String, Long> sums = new TreeMap<>();
          try (var statement = connection.createStatement();
              var rows = statement.executeQuery(query)) {
            while (rows.next()) {
              sums.put(rows.getString(1), rows.getLong(2));
            }
          }
          return sums;
        });
  }
}
