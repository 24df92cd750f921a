package org.closedloop.report.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.ledger.MonthApprovals;
import org.closedloop.organisation.Role;

/** Which months are open, signed by one side, or frozen. */
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
public class ApprovalQuery {

  private static final int MOST = 24;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private PublishedRunQuery runs;
  @Inject private Catalog catalog;

  /** The months that are over as far as the newest run knows, newest first. */
  public List<MonthState> months() {
    PublishedRun newest = runs.newest().orElse(null);
    if (newest == null) {
      return List.of();
    }
    YearMonth last = WorkbookQuery.lastMonth(newest);
    YearMonth first =
        runs.span(
                newest,
                catalog
                    .named("new-leads")
                    .orElseThrow()
                    .definition()
                    .on(Basis.PERIOD)
                    .orElseThrow())
            .map(span -> YearMonth.from(span.startInclusive()))
            .orElse(last);
    try (Connection connection = database.getConnection()) {
      Map<YearMonth, MonthApprovals.Frozen> frozen = MonthApprovals.frozen(connection);
      List<MonthApprovals.Signature> signatures = MonthApprovals.signatures(connection);
      List<MonthState> months = new ArrayList<>();
      for (YearMonth month = last;
          !month.isBefore(first) && months.size() < MOST;
          month = month.minusMonths(1)) {
        months.add(state(month, frozen.get(month), signatures));
      }
      return months;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static MonthState state(
      YearMonth month, MonthApprovals.Frozen frozen, List<MonthApprovals.Signature> all) {
    return new MonthState(
        month,
        frozen == null ? null : frozen.run(),
        frozen == null ? null : frozen.at(),
        all.stream().filter(given -> given.month().equals(month)).toList());
  }
}
