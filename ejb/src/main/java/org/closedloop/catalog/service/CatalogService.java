package org.closedloop.catalog.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.catalog.CatalogSignatures;
import org.closedloop.catalog.Edition;
import org.closedloop.catalog.OtherEdition;
import org.closedloop.database.Transaction;
import org.closedloop.kpi.Catalog;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Role;

/** Where the managers of both sides sign what figures mean, each for the own side only. */
@Stateless
@RolesAllowed({Role.MARKETING_LEAD, Role.SALES_LEAD})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // one transaction of its own
public class CatalogService {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Catalog catalog;
  @Inject private UserAccounts accounts;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /**
   * Signs the catalogue for the caller's side.
   *
   * @param fingerprint of the edition the caller has read
   * @throws OtherEdition if definitions have changed since
   * @throws org.closedloop.catalog.EditionIsSigned if the side has signed it before
   * @throws org.closedloop.catalog.OneForBothSides if the same person has signed for the other side
   */
  public void sign(String fingerprint) {
    Edition edition = Edition.of(catalog);
    if (!edition.fingerprint().equals(fingerprint)) {
      throw new OtherEdition();
    }
    Department side =
        caller.isCallerInRole(Role.MARKETING_LEAD) ? Department.MARKETING : Department.SALES;
    String account = caller.getCallerPrincipal().getName();
    String name = accounts.named(account).map(UserAccount::displayName).orElse(account);
    Transaction.run(
        database,
        connection ->
            CatalogSignatures.sign(
                connection,
                edition,
                new CatalogSignatures.Signature(side, account, name, clock.instant())));
  }
}
