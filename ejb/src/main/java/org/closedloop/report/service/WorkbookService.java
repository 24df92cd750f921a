package org.closedloop.report.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.NoPublishedRun;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.kpi.service.TargetQuery;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.service.RunQuery;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.GroupTooSmall;
import org.closedloop.privacy.PrivacyPolicies;
import org.closedloop.privacy.PrivacyPolicy;
import org.closedloop.privacy.service.Viewers;
import org.closedloop.refusal.NoSuchRecord;

/**
 * Makes the monthly report of Marketing and Sales as an Excel workbook, and keeps from what it was
 * made, so that it can be made again.
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
public class WorkbookService {

  /** A person who waits for a file is told nothing in between. */
  private static final WorkbookPress.Progress NOBODY = (sheets, of) -> {};

  @Inject private WorkbookPress press;
  @Inject private Manifests archive;
  @Inject private Catalog catalog;
  @Inject private CompanyCurrency currency;
  @Inject private PrivacyPolicies policies;
  @Inject private Viewers viewers;
  @Inject private PublishedRunQuery runs;
  @Inject private RunQuery nights;
  @Inject private TargetQuery targets;
  @Inject private Clock clock;
  @Resource private SessionContext session;

  /**
   * Makes the workbook. Two orders of the same run, month and language have equal cells.
   *
   * @throws NoSuchRecord if there is no such report or run
   * @throws NoSuchMonth if the month begins after the run
   * @throws DoesNotReconcile if a cell is not what its postings add up to
   */
  public FinishedFile make(WorkbookOrder order) {
    Report.Frame frame = frame(order);
    Proof[] proof = new Proof[1];
    FinishedFile file =
        written(frame, "xlsx", out -> proof[0] = press.print(frame, press.answers(), out, NOBODY));
    archive.keep(
        order.report(),
        frame,
        Manifests.definitions(catalog),
        proof[0],
        session.getCallerPrincipal().getName(),
        clock.instant());
    return file;
  }

  /**
   * Makes the slides of the monthly meeting: the same figures as in the workbook, with the shares
   * agreed for the end of the month.
   *
   * @throws NoSuchRecord if there is no such report or run
   * @throws NoSuchMonth if the month begins after the run
   */
  public FinishedFile slides(WorkbookOrder order) {
    Report.Frame frame = frame(order);
    Report report = press.report(frame, press.answers());
    Map<String, BigDecimal> agreed = targets.on(frame.period().month().atEndOfMonth());
    return written(frame, "pptx", new Meeting(report, Workbook.look(report), agreed)::write);
  }

  private Report.Frame frame(WorkbookOrder order) {
    if (!WorkbookQuery.MANAGEMENT.equals(order.report())) {
      throw new NoSuchRecord("report", order.report());
    }
    PublishedRun run = run(order.run());
    YearMonth month = order.month() == null ? WorkbookQuery.lastMonth(run) : order.month();
    if (month.atDay(1).isAfter(run.knownDay())) {
      throw new NoSuchMonth(month, run);
    }
    Frozen frozen = order.run() == null ? runs.frozen() : Frozen.NONE;
    return frame(month, order.language(), run, frozen);
  }

  /**
   * Makes a workbook once more, from its manifest.
   *
   * @throws NoSuchRecord if the archive holds none of that number
   * @throws GroupTooSmall if it shows teams that the policy of today withholds from the caller
   */
  public FinishedFile again(long manifest) {
    Report.Frame frame =
        archive.find(manifest).orElseThrow(() -> new NoSuchRecord("manifest", manifest)).frame();
    PrivacyPolicy policy = policies.inForce();
    if (frame.grounds().teams()
        && !policy.letsWorkbooksShowTeams(policies.people())
        && !policy.letsSeeAll(viewers.of(session))) {
      throw new GroupTooSmall(policy.minimumGroup());
    }
    return written(frame, "xlsx", out -> press.print(frame, press.answers(), out, NOBODY));
  }

  private PublishedRun run(Integer id) {
    return id == null
        ? runs.newest().orElseThrow(NoPublishedRun::new)
        : runs.named(id).orElseThrow(() -> new NoSuchRecord("run", id));
  }

  /**
   * A month that both sides have signed is reported as the run knows it that they signed, together
   * with the months that were signed in earlier runs: it stays what it is.
   */
  private Report.Frame frame(YearMonth month, Locale language, PublishedRun newest, Frozen frozen) {
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
    return Optional.ofNullable(frozen.months().get(monthBefore))
        .or(() -> archive.reported(monthBefore).flatMap(runs::named))
        .filter(before -> before.id() < run.id())
        .or(() -> nights.publishedBefore(run.id()).map(Run::id).flatMap(runs::named))
        .orElse(null);
  }

  private static FinishedFile written(
      Report.Frame frame, String ending, FinishedFile.Writing writing) {
    return FinishedFile.written(name(frame, ending), writing);
  }

  private static String name(Report.Frame frame, String ending) {
    return "closedloop-%s-%s-%d-%s.%s"
        .formatted(
            WorkbookQuery.MANAGEMENT,
            frame.period().month(),
            frame.run().id(),
            frame.language().getLanguage(),
            ending);
  }
}
