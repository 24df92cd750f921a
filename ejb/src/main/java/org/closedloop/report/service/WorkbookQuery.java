package org.closedloop.report.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.report.ReportSettings;

/** Which workbooks can be made, and from what those in the archive were made. */
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
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the archive never changes
public class WorkbookQuery {

  /** The one report there is. */
  public static final String MANAGEMENT = "management";

  @Inject private WorkbookPress press;
  @Inject private Manifests archive;
  @Inject private WorkbookFiles files;
  @Inject private WorkbookWishes wishes;
  @Inject private ReportSettings settings;

  /** The sheets of the report in their order, by code. */
  public List<String> contents() {
    return press.sheets().stream()
        .sorted(Comparator.comparing(ReportSheet::position))
        .map(ReportSheet::code)
        .toList();
  }

  /** The last month that is over as far as the run knows. */
  public YearMonth lastMonthOf(PublishedRun run) {
    return lastMonth(run);
  }

  static YearMonth lastMonth(PublishedRun run) {
    LocalDate tomorrow = run.knownDay().plusDays(1);
    return YearMonth.from(tomorrow).minusMonths(1);
  }

  /** The archive, newest first. */
  public List<Manifest> archive(int most) {
    return archive.latest(0, most);
  }

  /**
   * A page of the archive, newest first.
   *
   * @param first how many to pass over
   */
  public List<Manifest> archive(int first, int most) {
    return archive.latest(first, most);
  }

  /** What is known of the files of some workbooks, by the number of the workbook. */
  public Map<Long, KeptFile> files(Collection<Long> manifests) {
    return files.of(manifests);
  }

  /** How long the archive keeps files. */
  public Duration kept() {
    return settings.kept();
  }

  /** What could not be made after the newest night that asked for workbooks. */
  public List<WorkbookWishes.Failed> failed() {
    return wishes.failed();
  }

  /** How many workbooks the archive holds. */
  public long archived() {
    return archive.count();
  }

  /**
   * From what one workbook was made.
   *
   * @throws NoSuchRecord if the archive holds none of that number
   */
  public Manifest manifest(long id) {
    return archive.find(id).orElseThrow(() -> new NoSuchRecord("manifest", id));
  }
}
