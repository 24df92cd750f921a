package org.closedloop.report.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.YearMonth;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.NoPublishedRun;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
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

  @Inject private WorkbookPress press;
  @Inject private Manifests archive;
  @Inject private WorkbookMaking making;
  @Inject private WorkbookFiles files;
  @Inject private PrivacyPolicies policies;
  @Inject private Viewers viewers;
  @Inject private PublishedRunQuery runs;
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
    String by = session.getCallerPrincipal().getName();
    long made =
        making.make(order.report(), frame, Occasion.DEMAND, by, (connection, manifest) -> {});
    return open(made, frame);
  }

  /** As it is kept, else made once more. */
  private FinishedFile open(long manifest, Report.Frame frame) {
    return files
        .open(manifest, name(frame, "xlsx"))
        .orElseGet(
            () ->
                FinishedFile.written(
                    name(frame, "xlsx"),
                    out -> press.print(frame, press.answers(), out, WorkbookMaking.NOBODY)));
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
    return FinishedFile.written(
        name(frame, "pptx"), new Meeting(report, Workbook.look(report, press.logo()))::write);
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
    return making.frame(month, order.language(), run, frozen);
  }

  /**
   * A workbook of the archive: its file, or, if that was deleted, made once more from its manifest.
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
    return open(manifest, frame);
  }

  private PublishedRun run(Integer id) {
    return id == null
        ? runs.newest().orElseThrow(NoPublishedRun::new)
        : runs.named(id).orElseThrow(() -> new NoSuchRecord("run", id));
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
