package org.closedloop.report.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.Runs;

/**
 * Makes workbooks and puts them into the archive, for people and for the night alike. Whoever asks
 * has been asked for a role before.
 */
@ApplicationScoped
public class WorkbookMaking {

  /** A person who waits for a file is told nothing in between. */
  static final WorkbookPress.Progress NOBODY = (sheets, of) -> {};

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private WorkbookPress press;
  @Inject private Manifests archive;
  @Inject private WorkbookFiles files;
  @Inject private Catalog catalog;
  @Inject private CompanyCurrency currency;
  @Inject private Runs runs;
  @Inject private Clock clock;

  protected WorkbookMaking() {} // for CDI

  WorkbookMaking(
      DataSource database,
      WorkbookPress press,
      WorkbookFiles files,
      Catalog catalog,
      CompanyCurrency currency,
      Clock clock) {
    this.database = database;
    this.press = press;
    this.archive = new Manifests(database);
    this.files = files;
    this.catalog = catalog;
    this.currency = currency;
    this.runs = new Runs();
    this.clock = clock;
  }

  /** Something that is written in the transaction that keeps a workbook. */
  @FunctionalInterface
  interface Together {
    void write(Connection connection, long manifest) throws SQLException;
  }

  /**
   * A month that both sides have signed is reported as the run knows it that they signed, together
   * with the months that were signed in earlier runs: it stays what it is.
   */
  Report.Frame frame(YearMonth month, Locale language, PublishedRun newest, Frozen frozen) {
    PublishedRun run = frozen.months().getOrDefault(month, newest);
    Frozen kept = frozen.knownTo(run);
    Evidence evidence = press.evidence(kept);
    return new Report.Frame(
        new ReportPeriod(month),
        language,
        run,
        earlier(month.minusMonths(1), run, kept),
        kept,
        currency.code(),
        evidence.names(language),
        evidence.grounds(Months.of(month), run));
  }

  /** What the months before said: as they were signed, else as their last workbook showed them. */
  private PublishedRun earlier(YearMonth monthBefore, PublishedRun run, Frozen frozen) {
    PublishedRunQuery published = new PublishedRunQuery(database);
    return Optional.ofNullable(frozen.months().get(monthBefore))
        .or(() -> archive.reported(monthBefore).flatMap(published::named))
        .filter(before -> before.id() < run.id())
        .or(() -> publishedBefore(run.id()).flatMap(published::named))
        .orElse(null);
  }

  private Optional<Integer> publishedBefore(int run) {
    try (Connection connection = database.getConnection()) {
      return runs.publishedBefore(connection, run).map(Run::id);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * Makes a workbook; file and manifest are kept together or not at all.
   *
   * @return its number in the archive
   * @throws DoesNotReconcile if a cell is not what its postings add up to
   */
  long make(String report, Report.Frame frame, Occasion occasion, String by, Together together) {
    try {
      Path written = files.begin();
      try {
        Proof proof;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(written))) {
          proof = press.print(frame, press.answers(), out, NOBODY);
        }
        return archive.keep(
            new Manifest(
                0,
                report,
                frame,
                frame.run().knownDay(),
                catalog.meanings(),
                proof,
                by,
                clock.instant()),
            (connection, manifest) -> {
              together.write(connection, manifest); // before the file, which nobody takes back
              keep(connection, manifest, written, occasion);
            });
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(Connection connection, long manifest, Path written, Occasion occasion)
      throws SQLException {
    try {
      files.keep(connection, manifest, written, occasion, clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
