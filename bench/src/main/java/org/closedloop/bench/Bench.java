package org.closedloop.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.closedloop.demo.DemoCompany;
import org.closedloop.demo.DemoFile;
import org.closedloop.demo.DemoSettings;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One measurement per call; every figure is printed as {@code name=value}, so that a script can
 * collect them.
 */
public final class Bench {

  private static final long SEED = 412;

  private Bench() {}

  public static void main(String[] words) throws Exception {
    String[] rest = Arrays.copyOfRange(words, Math.min(1, words.length), words.length);
    switch (words.length == 0 ? "" : words[0]) {
      case "generate" -> generate(rest);
      case "load" -> load(rest);
      case "night" -> night(rest);
      case "plain" -> plain(rest);
      case "reference" -> reference(rest);
      case "clocks" -> clocks(rest);
      case "pages" -> pages(rest);
      case "cost" -> cost(rest);
      case "reads" ->
          new Reads(URI.create(rest[0]), rest[1], rest.length > 2 ? Integer.parseInt(rest[2]) : 200)
              .measure(rest.length > 3 ? Integer.parseInt(rest[3]) : 0);
      case "workbook" -> new WorkbookBench(Integer.parseInt(rest[0])).measure();
      default ->
          throw new IllegalArgumentException(
              "generate LEADS TOUCHPOINTS LAST_DAY FOLDER | load SERVER PASSWORD FOLDER |"
                  + " night SERVER PASSWORD | plain FROM TO USER | reference DATABASE USER |"
                  + " clocks h2|DATABASE USER NUMBER... | workbook ROWS |"
                  + " pages SERVER NAME:PASSWORD USERS SECONDS THINKING_MILLISECONDS [PROCESS] |"
                  + " cost SERVER NAME:PASSWORD PROCESS REQUESTS |"
                  + " reads SERVER NAME:PASSWORD [REQUESTS [RUN]]");
    }
  }

  private static void generate(String[] words) {
    DemoSettings settings =
        new DemoSettings(
            SEED,
            Integer.parseInt(words[0]),
            Integer.parseInt(words[1]),
            LocalDate.parse(words[2]));
    Stopwatch watch = new Stopwatch();
    var rows = new DemoCompany(settings).writeTo(Path.of(words[3]));
    print("generate.seconds", watch.seconds());
    print("generate.rows", rows.values().stream().mapToLong(Long::longValue).sum());
  }

  /** Imports every file of one delivery through the server, one after the other. */
  private static void load(String[] words) throws Exception {
    RestServer server = new RestServer(words[0], words[1]);
    double seconds = 0;
    long rows = 0;
    for (Path file : files(Path.of(words[2]))) {
      Stopwatch watch = new Stopwatch();
      long read = server.importFile(DemoFile.named(file.getFileName().toString()).contract(), file);
      print("load." + file.getFileName() + ".seconds", watch.seconds());
      print("load." + file.getFileName() + ".rows", read);
      seconds += watch.seconds();
      rows += read;
    }
    print("load.seconds", seconds);
    print("load.rows", rows);
  }

  /** A minute's look at the clocks, each number of them in an empty database of its own. */
  private static void clocks(String[] words) {
    boolean own = "h2".equals(words[0]);
    for (String number : Arrays.copyOfRange(words, own ? 1 : 2, words.length)) {
      DataSource database =
          own
              ? JdbcConnectionPool.create(
                  "jdbc:h2:mem:clocks" + number + ";DB_CLOSE_DELAY=-1", "sa", "sa")
              : postgres(words[0], words[1]);
      Flyway flyway =
          Flyway.configure()
              .dataSource(database)
              .locations("classpath:db/migration")
              .cleanDisabled(false)
              .load();
      flyway.clean();
      flyway.migrate();
      new ClockBench(database, Integer.parseInt(number)).measure();
    }
  }

  private static DataSource postgres(String url, String user) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL(url);
    database.setUser(user);
    database.setPassword(user);
    return database;
  }

  private static void night(String[] words) throws Exception {
    RestServer server = new RestServer(words[0], words[1]);
    Stopwatch watch = new Stopwatch();
    String run = server.night();
    print("night.seconds", watch.seconds());
    for (String field : List.of("leads", "postings", "startedAt", "knownAt", "publishedAt")) {
      System.out.println("night." + field + "=" + RestServer.field(run, field));
    }
  }

  private static void pages(String[] words) throws IOException, InterruptedException {
    new PageLoad(
            URI.create(words[0]),
            words[1],
            Integer.parseInt(words[2]),
            Duration.ofSeconds(Long.parseLong(words[3])),
            Duration.ofMillis(Long.parseLong(words[4])),
            words.length > 5 ? new ServerProcess(Long.parseLong(words[5])) : null)
        .measure();
  }

  private static void cost(String[] words) throws IOException {
    new PageCost(
            URI.create(words[0]),
            words[1],
            new ServerProcess(Long.parseLong(words[2])),
            Integer.parseInt(words[3]))
        .measure(PageLoad.pages("muster"));
  }

  /** Writes the rows the import made into a second, empty database. */
  private static void plain(String[] words) throws SQLException {
    Flyway.configure()
        .dataSource(words[1], words[2], words[2])
        .locations("classpath:db/migration")
        .load()
        .migrate();
    try (Connection from = DriverManager.getConnection(words[0], words[2], words[2]);
        Connection to = DriverManager.getConnection(words[1], words[2], words[2])) {
      PlainInserts inserts = new PlainInserts(from, to);
      inserts.copyAll();
      print("plain.seconds", inserts.seconds());
      print("plain.rows", inserts.rows());
    }
  }

  /** Computes the reference and compares it with the published ledger. */
  private static void reference(String[] words) throws SQLException {
    DataSource database = postgres(words[0], words[1]);
    try (Connection connection = database.getConnection()) {
      Stopwatch watch = new Stopwatch();
      new Reference(ZoneId.of("Europe/Berlin"), database)
          .compute(connection)
          .forEach((step, seconds) -> print("reference." + step + ".seconds", seconds));
      print("reference.seconds", watch.seconds());
      Comparison comparison = new Comparison(connection);
      print("reference.cells", comparison.cells());
      print("reference.differingCells", comparison.differingCells());
      System.out.println("reference.missingMeasures=" + comparison.missingMeasures());
      comparison.differences().forEach(row -> System.out.println("difference: " + row));
    }
  }

  private static List<Path> files(Path delivery) throws IOException {
    try (Stream<Path> files = Files.list(delivery)) {
      return files.sorted().toList();
    }
  }

  private static void print(String name, double value) {
    System.out.printf(Locale.ROOT, "%s=%.2f%n", name, value);
  }

  private static void print(String name, long value) {
    System.out.println(name + "=" + value);
  }
}
