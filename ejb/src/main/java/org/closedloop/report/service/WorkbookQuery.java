package org.closedloop.report.service;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.service.KpiQuery;
import org.closedloop.kpi.service.NoPublishedRun;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.kpi.service.TargetQuery;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;

/**
 * The monthly report of Marketing and Sales as an Excel workbook, of any month as known in any
 * published run.
 */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN,
  Role.INTEGRATION
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // a published run never changes
public class WorkbookQuery {

  /** The one report there is. */
  public static final String MANAGEMENT = "management";

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Catalog catalog;
  @Inject private CompanyCurrency currency;
  @Inject private KpiQuery kpis;
  @Inject private PublishedRunQuery runs;
  @Inject private TargetQuery targets;
  @Inject @Any private Instance<ReportSheet> sheets;

  /**
   * Makes the workbook. Two orders of the same run, month and language have equal cells.
   *
   * @throws NoSuchRecord if there is no such report or run
   * @throws NoSuchMonth if the month begins after the run
   * @throws DoesNotReconcile if a cell is not what its postings add up to
   */
  public FinishedWorkbook make(WorkbookOrder order) {
    Report report = report(order);
    return written(report, "xlsx", new Workbook(report, sheets.stream().toList())::write);
  }

  /**
   * Makes the slides of the monthly meeting: the same figures as in the workbook, with the shares
   * agreed for the end of the month.
   *
   * @throws NoSuchRecord if there is no such report or run
   * @throws NoSuchMonth if the month begins after the run
   */
  public FinishedWorkbook slides(WorkbookOrder order) {
    Report report = report(order);
    Map<String, BigDecimal> agreed = targets.on(report.period().month().atEndOfMonth());
    return written(report, "pptx", new Meeting(report, Workbook.look(report), agreed)::write);
  }

  private Report report(WorkbookOrder order) {
    if (!MANAGEMENT.equals(order.report())) {
      throw new NoSuchRecord("report", order.report());
    }
    PublishedRun run = run(order.run());
    YearMonth month = order.month() == null ? lastMonthOf(run) : order.month();
    if (month.atDay(1).isAfter(run.knownDay())) {
      throw new NoSuchMonth(month, run);
    }
    return report(run, new ReportPeriod(month), order.language());
  }

  /** The sheets of the report in their order, by code. */
  public List<String> contents() {
    return sheets.stream()
        .sorted(Comparator.comparing(ReportSheet::position))
        .map(ReportSheet::code)
        .toList();
  }

  /** The last month that is over as far as the run knows. */
  public YearMonth lastMonthOf(PublishedRun run) {
    LocalDate tomorrow = run.knownDay().plusDays(1);
    return YearMonth.from(tomorrow).minusMonths(1);
  }

  private PublishedRun run(Integer id) {
    return id == null
        ? runs.newest().orElseThrow(NoPublishedRun::new)
        : runs.named(id).orElseThrow(() -> new NoSuchRecord("run", id));
  }

  private Report report(PublishedRun run, ReportPeriod period, Locale language) {
    Evidence evidence = new LedgerEvidence(database);
    Report.Frame frame =
        new Report.Frame(period, language, run, currency.code(), evidence.names(language));
    return new Report(frame, catalog, new Figures(catalog, run, kpis::answer), evidence);
  }

  /** Through a file, so that a report that is refused sends no byte, and memory stays free. */
  private static FinishedWorkbook written(Report report, String ending, Writing writing) {
    try {
      Path file = Files.createTempFile("closedloop-", "." + ending);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        writing.to(out);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
      return new FinishedWorkbook(
          name(report, ending), Files.size(file), Files.newInputStream(file, DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Writing {
    void to(OutputStream file) throws IOException;
  }

  private static String name(Report report, String ending) {
    return "closedloop-%s-%s-%d-%s.%s"
        .formatted(
            MANAGEMENT,
            report.period().month(),
            report.run().id(),
            report.frame().language().getLanguage(),
            ending);
  }
}
