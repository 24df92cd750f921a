package org.closedloop.report.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import javax.sql.DataSource;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.database.Transaction;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.ledger.MonthApprovals;
import org.closedloop.ledger.MonthNotOver;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;

/**
 * Where the managers of both sides sign off a month. With both signatures under the same run its
 * figures are frozen.
 */
@Stateless
@RolesAllowed({Role.MARKETING_LEAD, Role.SALES_LEAD})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // one transaction of its own
public class ApprovalService {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private PublishedRunQuery runs;
  @Inject private UserAccounts accounts;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /**
   * Signs a month for the caller's side, with the figures a run states.
   *
   * @return whether the month is frozen now
   * @throws NoSuchRecord if there is no such published run
   * @throws MonthNotOver if the run does not know the whole month
   * @throws org.closedloop.ledger.MonthIsFrozen if both sides have signed it before
   * @throws org.closedloop.ledger.SamePersonSigns if the same person has signed for the other side
   */
  public boolean sign(YearMonth month, int runId) {
    PublishedRun run = runs.named(runId).orElseThrow(() -> new NoSuchRecord("run", runId));
    if (!month.atEndOfMonth().isBefore(run.knownDay())) {
      throw new MonthNotOver(month, runId);
    }
    Department side =
        caller.isCallerInRole(Role.MARKETING_LEAD) ? Department.MARKETING : Department.SALES;
    String account = caller.getCallerPrincipal().getName();
    MonthApprovals.Signature signature =
        new MonthApprovals.Signature(month, runId, side, account, name(account), clock.instant());
    return Transaction.in(
        database,
        connection -> {
          oneAtATime(connection, runId);
          return MonthApprovals.sign(connection, signature);
        });
  }

  private String name(String account) {
    return accounts.named(account).map(UserAccount::displayName).orElse(account);
  }

  /** Two who sign at the same moment must see each other, else nobody would freeze the month. */
  private static void oneAtATime(Connection connection, int run) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select id from run where id = ? for update")) {
      lock.setInt(1, run);
      try (ResultSet row = lock.executeQuery()) {
        row.next();
      }
    }
  }
}
