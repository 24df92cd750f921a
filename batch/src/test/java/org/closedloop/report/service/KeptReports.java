package org.closedloop.report.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Figures;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.OneConnection;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.report.service.Verification.Subject;
import org.closedloop.report.service.sheet.AttributionSheet;
import org.closedloop.report.service.sheet.BaseSheet;
import org.closedloop.report.service.sheet.CampaignSheet;
import org.closedloop.report.service.sheet.ChangeSheet;
import org.closedloop.report.service.sheet.ChannelMonthSheet;
import org.closedloop.report.service.sheet.ChannelSheet;
import org.closedloop.report.service.sheet.CohortSheet;
import org.closedloop.report.service.sheet.CoverSheet;
import org.closedloop.report.service.sheet.DecisionSheet;
import org.closedloop.report.service.sheet.DetailSheet;
import org.closedloop.report.service.sheet.FunnelSheet;
import org.closedloop.report.service.sheet.GapSheet;
import org.closedloop.report.service.sheet.GlossarySheet;
import org.closedloop.report.service.sheet.HandOffSheet;
import org.closedloop.report.service.sheet.ManifestSheet;
import org.closedloop.report.service.sheet.ReconciliationSheet;
import org.closedloop.report.service.sheet.SlaSheet;
import org.closedloop.report.service.sheet.SummarySheet;
import org.closedloop.report.service.sheet.VelocitySheet;
import org.closedloop.report.service.sheet.WinLossSheet;

/** Makes workbooks as the product does, keeps their manifests, and makes them once more. */
public final class KeptReports {

  private final Catalog catalog = Figures.catalog();
  private final DataSource database;
  private final Clock clock;
  private final WorkbookPress press;
  private final Manifests archive;
  private final Verifications verifications;
  private final Verifier verifier;

  /**
   * @param reading on which the workbooks are read, one query after the other
   */
  public KeptReports(DataSource database, Connection reading, Clock clock) {
    this.database = database;
    this.clock = clock;
    press =
        new WorkbookPress(
            OneConnection.of(reading),
            catalog,
            List.of(
                new CoverSheet(),
                new SummarySheet(),
                new FunnelSheet(),
                new CohortSheet(),
                new SlaSheet(),
                new HandOffSheet(),
                new GapSheet(),
                new VelocitySheet(),
                new ChannelMonthSheet(),
                new ChannelSheet(),
                new CampaignSheet(),
                new AttributionSheet(),
                new WinLossSheet(),
                new BaseSheet(),
                new DetailSheet(),
                new ChangeSheet(),
                new DecisionSheet(),
                new ReconciliationSheet(),
                new GlossarySheet(),
                new ManifestSheet()));
    archive = new Manifests(database);
    verifications = new Verifications(database);
    verifier = new Verifier(database, press, catalog, verifications, clock);
  }

  /** Makes the workbook of a month as a run knows it, and keeps its manifest. */
  public long keep(int runId, YearMonth month, Locale language) {
    PublishedRun run = new PublishedRunQuery(database).named(runId).orElseThrow();
    Evidence evidence = press.evidence(Frozen.NONE);
    Report.Frame frame =
        new Report.Frame(
            new ReportPeriod(month),
            language,
            run,
            new PublishedRunQuery(database).named(runId - 1).orElse(null),
            Frozen.NONE,
            "EUR",
            evidence.names(language),
            evidence.grounds(Months.of(month), run));
    try {
      Proof proof = press.prove(frame, (done, of) -> {});
      return archive.keep(
          new Manifest(
              0,
              WorkbookQuery.MANAGEMENT,
              frame,
              run.knownDay(),
              catalog.meanings(),
              proof,
              "test",
              clock.instant()),
          (connection, manifest) -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workbook of the archive. */
  public Manifest manifest(long id) {
    return archive.find(id).orElseThrow();
  }

  /** Makes a workbook once more, as the button does. */
  public Verification workbookAgain(long id) {
    Manifest manifest = manifest(id);
    long verification =
        verifications.begin(Subject.WORKBOOK, id, manifest.proof().hash(), "test", clock.instant());
    try {
      verifier.reprint(verification, manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return verifications.newest(Subject.WORKBOOK, id).orElseThrow();
  }

  /** Makes a run once more, as the button does. */
  public Verification runAgain(int run, String hash) {
    long verification = verifications.begin(Subject.RUN, run, hash, "test", clock.instant());
    verifier.recount(verification, run);
    return verifications.newest(Subject.RUN, run).orElseThrow();
  }
}
