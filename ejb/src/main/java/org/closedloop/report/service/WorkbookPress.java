package org.closedloop.report.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.closedloop.brand.Brand;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.service.BridgeQuery;
import org.closedloop.kpi.service.CohortQuery;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.KpiAnswer;
import org.closedloop.kpi.service.KpiQuery;
import org.closedloop.kpi.service.Question;
import org.closedloop.report.excel.Emblem;
import org.closedloop.velocity.service.VelocityQuery;

/** Writes workbooks: the same frame always gives the same cells. */
@ApplicationScoped
public class WorkbookPress {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Catalog catalog;
  @Inject private Brand brand;
  @Inject @Any private Instance<ReportSheet> found;
  private List<ReportSheet> sheets;

  protected WorkbookPress() {} // for CDI

  WorkbookPress(DataSource database, Catalog catalog, List<ReportSheet> sheets) {
    this.database = database;
    this.catalog = catalog;
    this.sheets = List.copyOf(sheets);
  }

  /** Told how far the work is. */
  @FunctionalInterface
  interface Progress {
    void done(int sheets, int of);
  }

  /** In no order. */
  List<ReportSheet> sheets() {
    return sheets == null ? found.stream().toList() : sheets;
  }

  /** The company's logo, if it is a picture that Office can show; null for none. */
  Emblem logo() {
    return brand == null
        ? null
        : brand.logo().flatMap(logo -> Emblem.of(logo.content())).orElse(null);
  }

  Evidence evidence(Frozen frozen) {
    return new LedgerEvidence(database, frozen);
  }

  /**
   * Makes the workbook without writing a file, to see what comes out. Whoever asks for that has
   * been asked for a role before.
   */
  Proof prove(Report.Frame frame, Progress progress) throws IOException {
    return print(frame, answers(), null, progress);
  }

  /**
   * What the figures are, whoever asks: a workbook is the same for everybody. What must not be in
   * it is left out by its {@link Grounds}.
   */
  Function<Question, KpiAnswer> answers() {
    return new KpiQuery(database)::answer;
  }

  /**
   * @param answers what the figures are
   * @throws DoesNotReconcile if a cell is not what its postings add up to
   */
  Proof print(
      Report.Frame frame,
      Function<Question, KpiAnswer> answers,
      OutputStream out,
      Progress progress)
      throws IOException {
    Report report = report(frame, answers);
    new Workbook(report, sheets(), logo()).write(out, progress);
    return Proof.of(report.sheets());
  }

  /** What a workbook or the slides of a meeting are written from. */
  Report report(Report.Frame frame, Function<Question, KpiAnswer> answers) {
    Figures figures = new Figures(catalog, frame.run(), frame.frozen(), answers);
    BridgeQuery bridges = new BridgeQuery(database, catalog);
    CohortQuery cohorts = new CohortQuery(database);
    VelocityQuery speeds = new VelocityQuery(database, catalog);
    return new Report(frame, catalog, figures, evidence(frame.frozen()), bridges, cohorts, speeds);
  }
}
